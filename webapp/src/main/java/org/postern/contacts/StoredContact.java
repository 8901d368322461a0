package org.postern.contacts;

import org.postern.sharing.CollectionId;

/**
 * A contact in an address book, as one person may see it.
 *
 * @param version changes with every save
 * @param writable whether this person may change it
 * @param photo whether there is one that can be shown
 */
public record StoredContact(
        ContactId id,
        CollectionId book,
        long version,
        boolean writable,
        boolean photo,
        Contact contact) {}
