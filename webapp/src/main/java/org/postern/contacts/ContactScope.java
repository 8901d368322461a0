package org.postern.contacts;

import org.postern.sharing.CollectionId;

/** Which contacts a list is about. */
public sealed interface ContactScope {
    /** Of all address books the person may see. */
    record Everybody() implements ContactScope {}

    /** Of one address book. */
    record Book(CollectionId id) implements ContactScope {}

    /** Of one group. */
    record Members(ContactId group) implements ContactScope {}
}
