package org.postern.contacts.internal;

import ezvcard.VCard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups of contacts in the database: cards like the others, with members. */
@Repository
class JdbcContactGroups implements ContactGroups {
    private static final int MOST_TRIES = 10;
    private static final int MOST_EXPANDED = 2_000;
    private static final String MAILTO = "mailto:";

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
                (card, uid) -> {
                    GroupCards.remove(card, uid);
                    GroupCards.add(card, uid);
                });
    }

    @Override
    public void remove(Person person, ContactId group, Set<ContactId> members) {
        change(person, group, members, GroupCards::remove);
    }

    /** Two who change members at once both get their way: the later looks again. */
    private void change(
            Person person,
            ContactId group,
            Set<ContactId> members,
            BiConsumer<VCard, String> change) {
        List<String> uids = uids(person, members);
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<Row> found = cards.findWritable(person, group).filter(Row::group);
            Row row = found.orElseThrow(NoAccess::new);
            VCard card = VCards.stored(row.card());
            uids.forEach(uid -> change.accept(card, uid));
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

    private List<String> uids(Person person, Collection<ContactId> contacts) {
        List<String> uids = new ArrayList<>();
        for (ContactId contact : contacts) {
            cards.find(person, contact)
                    .map(seen -> VCards.stored(seen.row().card()).getUid())
                    .ifPresent(uid -> uids.add(uid.getValue()));
        }
        return uids;
    }

    @Override
    public Set<ContactId> containing(Person person, ContactId contact) {
        Optional<Row> row = cards.find(person, contact).map(StoredCards.Seen::row);
        if (row.isEmpty()) {
            return Set.of();
        }
        return database
                .sql(
                        """
                        SELECT c.id FROM contact_member m JOIN contact c ON c.id = m.group_id
                        WHERE m.member = :uid AND c.collection_id IN (:books)""")
                .param("uid", row.get().uid())
                .param("books", bookValues(person))
                .query((found, _) -> new ContactId(found.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private List<Long> bookValues(Person person) {
        return cards.bookIds(person).stream().map(CollectionId::value).toList();
    }

    /** What a member is: somebody with an address, or a group with members of its own. */
    private record Member(long id, boolean group, String name, String address) {}

    @Override
    public List<EmailAddress> addresses(Person person, ContactId group) {
        if (cards.find(person, group).filter(seen -> seen.row().group()).isEmpty()) {
            return List.of();
        }
        List<Long> books = bookValues(person);
        Map<String, EmailAddress> found = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>(Set.of(group.value()));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty() && found.size() < MOST_EXPANDED) {
            long next = waiting.remove();
            for (Member member : members(next, books)) {
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

    private List<Member> members(long group, List<Long> books) {
        return database.sql(
                        """
                        SELECT c.id, c.kind, c.name, a.address
                        FROM contact_member m JOIN contact c ON c.uid = m.member
                        LEFT JOIN contact_address a ON a.contact_id = c.id AND a.position = 0
                        WHERE m.group_id = :group AND c.collection_id IN (:books)
                        ORDER BY c.sort_key, c.id""")
                .param("group", group)
                .param("books", books)
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
                .params(group, MAILTO + '%')
                .query((row, _) -> CardReader.text(row.getString(1)))
                .list()
                .stream()
                .map(member -> member.substring(MAILTO.length()).toLowerCase(Locale.ROOT))
                .toList();
    }
}
