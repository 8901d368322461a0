package org.postern.contacts.internal;

import ezvcard.VCard;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactGroups;
import org.postern.contacts.ContactId;
import org.postern.contacts.internal.ContactTable.Entry;
import org.postern.contacts.internal.StoredCards.Row;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups of contacts in the database: cards like the others, with members. */
@Repository
class JdbcContactGroups implements ContactGroups {
    private static final int MOST_TRIES = 10;
    private static final int MOST_EXPANDED = 2_000;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SharedCollections collections;
    private final StoredCards cards;
    private final ContactTable table;

    JdbcContactGroups(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SharedCollections collections,
            StoredCards cards,
            ContactTable table) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        this.cards = cards;
        this.table = table;
    }

    @Override
    public List<ContactGroup> of(Person person) {
        Map<Long, SharedCollection> books =
                cards.books(person).stream()
                        .collect(Collectors.toMap(book -> book.id().value(), book -> book));
        if (books.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        SELECT c.id, c.collection_id, c.name,
                               (SELECT COUNT(*) FROM contact_member m WHERE m.group_id = c.id)
                        FROM contact c WHERE c.collection_id IN (:books) AND c.kind = 'group'
                        ORDER BY c.sort_key, c.id FETCH FIRST 500 ROWS ONLY""")
                .param("books", books.keySet())
                .query(
                        (row, _) ->
                                new ContactGroup(
                                        new ContactId(row.getLong(1)),
                                        new CollectionId(row.getLong(2)),
                                        row.getString(3),
                                        row.getInt(4),
                                        Objects.requireNonNull(books.get(row.getLong(2)))
                                                .access()
                                                .includes(Access.WRITE)))
                .list();
    }

    @Override
    public ContactId create(Person person, CollectionId book, String name) {
        cards.book(person, book, Access.WRITE);
        var card = GroupCards.blank(name.strip());
        var entry = new Entry(CardIndex.of(card), VCards.print(card));
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            ContactId id = table.insert(book, entry);
                            collections.changed(book);
                            return id;
                        }));
    }

    @Override
    public void add(Person person, ContactId group, Set<ContactId> members) {
        change(
                person,
                group,
                members,
                (card, contact, known) -> {
                    contact.names().forEach(name -> GroupCards.remove(card, name));
                    contact.names().stream()
                            .filter(name -> known != name.startsWith(Membership.MAILTO))
                            .forEach(name -> GroupCards.add(card, name));
                });
    }

    @Override
    public void remove(Person person, ContactId group, Set<ContactId> members) {
        change(
                person,
                group,
                members,
                (card, contact, _) ->
                        contact.names().forEach(name -> GroupCards.remove(card, name)));
    }

    /**
     * What is done to the card of a group; a contact that is not known by its UID is by its
     * address.
     */
    private interface Change {
        void apply(VCard group, Chosen contact, boolean byUid);
    }

    /** A contact by whatever a member could name it. */
    private record Chosen(CollectionId book, List<String> names) {
        static Chosen of(Row row) {
            VCard card = VCards.stored(row.card());
            String uid = card.getUid() == null ? row.uid() : card.getUid().getValue();
            var address = CardIndex.of(card).addresses().stream().limit(1);
            return new Chosen(
                    row.book(),
                    Stream.concat(Stream.of(uid), address.map(Membership.MAILTO::concat)).toList());
        }
    }

    /** Two who change members at once both get their way: the later looks again. */
    private void change(Person person, ContactId group, Set<ContactId> members, Change change) {
        List<Chosen> contacts =
                members.stream()
                        .flatMap(member -> cards.find(person, member).stream())
                        .map(seen -> Chosen.of(seen.row()))
                        .toList();
        Set<CollectionId> own = Set.copyOf(cards.ownIds(person));
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<Row> found = cards.findWritable(person, group).filter(Row::group);
            Row row = found.orElseThrow(NoAccess::new);
            VCard card = VCards.stored(row.card());
            for (Chosen contact : contacts) {
                change.apply(
                        card,
                        contact,
                        own.contains(contact.book()) || contact.book().equals(row.book()));
            }
            var entry = new Entry(CardIndex.of(card), VCards.print(card));
            Boolean saved =
                    transactions.execute(
                            _ -> {
                                boolean done =
                                        table.update(row.book(), row.id(), row.version(), entry);
                                collections.changed(row.book());
                                return done;
                            });
            if (Boolean.TRUE.equals(saved)) {
                return;
            }
        }
        throw new IllegalStateException("a group changes faster than it can be saved");
    }

    @Override
    public Set<ContactId> containing(Person person, ContactId contact) {
        Optional<Row> row = cards.find(person, contact).map(StoredCards.Seen::row);
        if (row.isEmpty()) {
            return Set.of();
        }
        return database
                .sql(
                        "SELECT m.group_id FROM "
                                + Membership.BY_UID
                                + " AND c.id = :contact UNION SELECT m.group_id FROM "
                                + Membership.BY_ADDRESS
                                + " AND a.contact_id = :contact")
                .param("contact", contact.value())
                .param("books", bookValues(person))
                .param("own", Columns.numbers(ownValues(person)))
                .query((found, _) -> new ContactId(found.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private List<Long> bookValues(Person person) {
        return cards.bookIds(person).stream().map(CollectionId::value).toList();
    }

    private List<Long> ownValues(Person person) {
        return cards.ownIds(person).stream().map(CollectionId::value).toList();
    }

    /** What a member is: somebody with an address, or a group with members of its own. */
    private record Member(long id, boolean group, String name, String address) {}

    @Override
    public List<EmailAddress> addresses(Person person, ContactId group) {
        if (cards.find(person, group).filter(seen -> seen.row().group()).isEmpty()) {
            return List.of();
        }
        List<Long> books = bookValues(person);
        SqlArrayValue own = Columns.numbers(ownValues(person));
        Map<String, EmailAddress> found = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>(Set.of(group.value()));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty() && found.size() < MOST_EXPANDED) {
            long next = waiting.remove();
            for (Member member : members(next, books, own)) {
                if (member.group() && seen.add(member.id())) {
                    waiting.add(member.id());
                } else if (!member.address().isEmpty()) {
                    found.putIfAbsent(
                            member.address(), new EmailAddress(member.name(), member.address()));
                }
            }
            direct(next).forEach(it -> found.putIfAbsent(it, EmailAddress.of(it)));
        }
        return found.values().stream()
                .filter(EmailAddress::isSendable)
                .limit(MOST_EXPANDED)
                .toList();
    }

    private List<Member> members(long group, List<Long> books, SqlArrayValue own) {
        return database.sql(
                        "SELECT c.id, c.kind, c.name, a.address FROM "
                                + Membership.BY_UID
                                + " AND m.group_id = :group ORDER BY c.sort_key, c.id")
                .param("group", group)
                .param("books", books)
                .param("own", own)
                .query(
                        (row, _) ->
                                new Member(
                                        row.getLong(1),
                                        row.getString(2).equals("group"),
                                        row.getString(3),
                                        CardReader.text(row.getString(4))))
                .list();
    }

    /** Members that are only an address. */
    private List<String> direct(long group) {
        return database
                .sql("SELECT member FROM contact_member WHERE group_id = ? AND member LIKE ?")
                .params(group, Membership.MAILTO + '%')
                .query((row, _) -> CardReader.text(row.getString(1)))
                .list()
                .stream()
                .map(
                        member ->
                                member.substring(Membership.MAILTO.length())
                                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
