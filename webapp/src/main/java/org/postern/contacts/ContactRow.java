package org.postern.contacts;

import org.postern.sharing.CollectionId;

/**
 * A contact in a list.
 *
 * @param detail its organisation or its first address; may be empty
 */
public record ContactRow(ContactId id, CollectionId book, String name, String detail) {}
