package org.postern.contacts.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactPage;
import org.postern.contacts.ContactScope;
import org.postern.contacts.Contacts;
import org.postern.contacts.DeletedContact;
import org.postern.contacts.Deletion;
import org.postern.contacts.Photo;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.SaveOutcome;
import org.postern.contacts.StoredContact;
import org.postern.contacts.internal.ContactTable.Entry;
import org.postern.contacts.internal.StoredCards.Row;
import org.postern.contacts.internal.StoredCards.Seen;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Contacts in the database. */
@Repository
class JdbcContacts implements Contacts {
    private static final int MOST_TRIES = 10;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SharedCollections collections;
    private final StoredCards cards;
    private final ContactTable table;
    private final Clock clock;

    JdbcContacts(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SharedCollections collections,
            StoredCards cards,
            ContactTable table,
            Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        this.cards = cards;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<SharedCollection> books(Person person) {
        return cards.books(person);
    }

    @Override
    public Map<CollectionId, Integer> sizes(Person person) {
        List<CollectionId> books = cards.bookIds(person);
        Map<CollectionId, Integer> sizes = new HashMap<>();
        if (!books.isEmpty()) {
            database.sql(
                            """
                            SELECT collection_id, COUNT(*) FROM contact
                            WHERE collection_id IN (:books) AND kind = 'person'
                            GROUP BY collection_id""")
                    .param("books", books.stream().map(CollectionId::value).toList())
                    .query(
                            row -> {
                                sizes.put(new CollectionId(row.getLong(1)), row.getInt(2));
                            });
        }
        return sizes;
    }

    @Override
    public ContactPage page(
            Person person, ContactScope scope, String search, int offset, int limit) {
        List<CollectionId> books = cards.bookIds(person);
        if (scope instanceof ContactScope.Book(CollectionId id)) {
            books = books.contains(id) ? List.of(id) : List.of();
        }
        if (books.isEmpty()) {
            return new ContactPage(0, offset, List.of());
        }
        var query = new ContactQuery(books).matching(search);
        if (scope instanceof ContactScope.Members(ContactId group)) {
            if (cards.find(person, group).isEmpty()) {
                return new ContactPage(0, offset, List.of());
            }
            query.inGroup(group, cards.ownIds(person));
        }
        return query.page(database, offset, limit);
    }

    @Override
    public Optional<StoredContact> find(Person person, ContactId id) {
        return cards.find(person, id).filter(seen -> !seen.row().group()).map(JdbcContacts::read);
    }

    private static StoredContact read(Seen seen) {
        Row row = seen.row();
        var card = VCards.stored(row.card());
        return new StoredContact(
                row.id(),
                row.book(),
                row.version(),
                seen.writable(),
                CardReader.photo(card).isPresent(),
                CardReader.contact(card));
    }

    @Override
    public Optional<Photo> photo(Person person, ContactId id) {
        return cards.find(person, id)
                .flatMap(seen -> CardReader.photo(VCards.stored(seen.row().card())));
    }

    @Override
    public StoredContact create(
            Person person, CollectionId book, Contact contact, PhotoChange photo) {
        cards.book(person, book, Access.WRITE);
        var card = CardEditor.blank();
        CardEditor.apply(card, contact, photo, clock.instant());
        var entry = new Entry(CardIndex.of(card), VCards.print(card));
        ContactId id =
                transactions.execute(
                        _ -> {
                            ContactId made = table.insert(book, entry);
                            collections.changed(book);
                            return made;
                        });
        return find(person, id).orElseThrow();
    }

    @Override
    public SaveOutcome save(
            Person person, ContactId id, long version, Contact contact, PhotoChange photo) {
        Optional<Row> found = cards.findWritable(person, id).filter(row -> !row.group());
        if (found.isEmpty()) {
            return new SaveOutcome.Gone();
        }
        Row row = found.get();
        boolean saved = row.version() == version && update(row, contact, photo);
        return find(person, id)
                .<SaveOutcome>map(
                        now -> saved ? new SaveOutcome.Saved(now) : new SaveOutcome.Conflict(now))
                .orElseGet(SaveOutcome.Gone::new);
    }

    private boolean update(Row row, Contact contact, PhotoChange photo) {
        var card = VCards.stored(row.card());
        CardEditor.apply(card, contact, photo, clock.instant());
        var entry = new Entry(CardIndex.of(card), VCards.print(card));
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            boolean saved =
                                    table.update(row.book(), row.id(), row.version(), entry);
                            collections.changed(row.book());
                            return saved;
                        }));
    }

    /** Only what was read is deleted, or else it would be an older text that comes back. */
    @Override
    public Optional<DeletedContact> delete(Person person, ContactId id) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<Row> found = cards.findWritable(person, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Row row = found.get();
            if (delete(row)) {
                return Optional.of(
                        new DeletedContact(id, row.book(), row.version(), row.name(), row.card()));
            }
        }
        throw new OptimisticLockingFailureException("a contact changes faster than it is deleted");
    }

    private boolean delete(Row row) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            int gone =
                                    database.sql("DELETE FROM contact WHERE id = ? AND version = ?")
                                            .params(row.id().value(), row.version())
                                            .update();
                            if (gone > 0) {
                                collections.changed(row.book());
                            }
                            return gone > 0;
                        }));
    }

    @Override
    public Deletion deleteEach(Person person, Collection<ContactId> ids) {
        List<DeletedContact> deleted = new ArrayList<>();
        int kept = 0;
        for (ContactId id : ids) {
            try {
                delete(person, id).ifPresent(deleted::add);
            } catch (NoAccess | DataAccessException | TransactionException e) {
                // Counted and said; whoever deleted the others must get them back.
                kept++;
            }
        }
        return new Deletion(deleted, kept);
    }

    @Override
    public boolean restore(Person person, DeletedContact deleted) {
        cards.book(person, deleted.book(), Access.WRITE);
        var card = VCards.stored(deleted.card());
        var entry = new Entry(CardIndex.of(card), deleted.card());
        try {
            transactions.executeWithoutResult(
                    _ -> {
                        table.insert(deleted.book(), deleted.id(), deleted.version(), entry);
                        collections.changed(deleted.book());
                    });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
