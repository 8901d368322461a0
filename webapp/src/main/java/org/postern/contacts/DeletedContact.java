package org.postern.contacts;

import org.postern.sharing.CollectionId;

/** What was deleted, so that it can be brought back. */
public record DeletedContact(ContactId id, CollectionId book, String name, String card) {}
