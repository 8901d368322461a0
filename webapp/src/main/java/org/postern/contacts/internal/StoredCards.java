package org.postern.contacts.internal;

import java.util.List;
import java.util.Optional;
import org.postern.contacts.ContactId;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cards and checks who may see them. */
@Component
class StoredCards {
    private final JdbcClient database;
    private final SharedCollections collections;

    /** A card as it is stored. */
    record Row(
            ContactId id,
            CollectionId book,
            String uid,
            long version,
            boolean group,
            String name,
            String card) {}

    /** A card that may be seen. */
    record Seen(Row row, boolean writable) {}

    StoredCards(JdbcClient database, SharedCollections collections) {
        this.database = database;
        this.collections = collections;
    }

    List<SharedCollection> books(Person person) {
        return collections.of(person, CollectionKind.ADDRESS_BOOK);
    }

    List<CollectionId> bookIds(Person person) {
        return books(person).stream().map(SharedCollection::id).toList();
    }

    /** The books that are the person's own: nobody puts a card there whom they did not let. */
    List<CollectionId> ownIds(Person person) {
        return books(person).stream()
                .filter(book -> book.access() == Access.OWN)
                .map(SharedCollection::id)
                .toList();
    }

    /** The book, where the person has the access and where it is one for addresses. */
    SharedCollection book(Person person, CollectionId id, Access needed) {
        SharedCollection book = collections.require(person, id, needed);
        if (book.kind() != CollectionKind.ADDRESS_BOOK) {
            throw new NoAccess();
        }
        return book;
    }

    Optional<Seen> find(Person person, ContactId id) {
        return row(id).flatMap(row -> seen(person, row));
    }

    private Optional<Seen> seen(Person person, Row row) {
        return books(person).stream()
                .filter(book -> book.id().equals(row.book()))
                .findFirst()
                .map(book -> new Seen(row, book.access().includes(Access.WRITE)));
    }

    /** The card, for somebody who may change it; empty where it is not there for them. */
    Optional<Row> findWritable(Person person, ContactId id) {
        Optional<Seen> seen = find(person, id);
        if (seen.isPresent() && !seen.get().writable()) {
            throw new NoAccess();
        }
        return seen.map(Seen::row);
    }

    private Optional<Row> row(ContactId id) {
        return database.sql(
                        """
                        SELECT id, collection_id, uid, version, kind, name, card FROM contact
                        WHERE id = ?""")
                .param(id.value())
                .query(
                        (row, _) ->
                                new Row(
                                        new ContactId(row.getLong(1)),
                                        new CollectionId(row.getLong(2)),
                                        row.getString(3),
                                        row.getLong(4),
                                        row.getString(5).equals("group"),
                                        row.getString(6),
                                        row.getString(7)))
                .optional();
    }
}
