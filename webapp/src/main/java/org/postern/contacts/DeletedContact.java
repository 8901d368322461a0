package org.postern.contacts;

import org.postern.sharing.CollectionId;

/**
 * What was deleted, so that it can be brought back.
 *
 * @param version it had, which it has again when it is back: who edits an older one is told
 */
public record DeletedContact(
        ContactId id, CollectionId book, long version, String name, String card) {}
