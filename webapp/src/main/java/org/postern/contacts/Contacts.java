package org.postern.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/**
 * The contacts of everybody. The first parameter is always who asks; what they may not change ends
 * in {@link org.postern.sharing.NoAccess}, what they may not see is not there. Every method asks
 * the database: never under the lock of a session.
 */
public interface Contacts {

    /** The address books the person may see, own first. */
    List<SharedCollection> books(Person person);

    /** How many contacts are in each of the books the person may see. */
    Map<CollectionId, Integer> sizes(Person person);

    /**
     * Rows of a list, by name.
     *
     * @param search words, each of which must begin a word of name, organisation or address; empty
     *     for all
     */
    ContactPage page(Person person, ContactScope scope, String search, int offset, int limit);

    /** The contact, where the person may see it; never a group. */
    Optional<StoredContact> find(Person person, ContactId id);

    /** Its photo, where it has one that can be shown. */
    Optional<Photo> photo(Person person, ContactId id);

    /** Adds a contact to a book. */
    StoredContact create(Person person, CollectionId book, Contact contact, PhotoChange photo);

    /**
     * Keeps what was edited; what the card holds beyond that stays.
     *
     * @param version of what the editor started from
     */
    SaveOutcome save(Person person, ContactId id, long version, Contact contact, PhotoChange photo);

    /** Deletes a contact or a group; empty where it is gone already. */
    Optional<DeletedContact> delete(Person person, ContactId id);

    /** Deletes each that may be deleted; what fails for one leaves the others alone. */
    Deletion deleteEach(Person person, Collection<ContactId> ids);

    /** Brings back what was deleted; false where the book has a card with that UID again. */
    boolean restore(Person person, DeletedContact deleted);
}
