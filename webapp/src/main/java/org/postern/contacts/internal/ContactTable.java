package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postern.contacts.ContactId;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Rows of cards with what is looked for beside them; called inside transactions. */
@Component
class ContactTable {
    private static final String INSERT =
            """
            INSERT INTO contact
              (collection_id, uid, version, kind, name, sort_key, detail, card)
            VALUES (?, ?, 1, ?, ?, ?, ?, ?)""";
    private static final String[] BESIDE = {"contact_address", "contact_word"};

    private final JdbcTemplate batches;
    private final JdbcClient database;

    /** A card to be kept. */
    record Entry(CardIndex index, String card) {}

    ContactTable(JdbcTemplate batches) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
    }

    ContactId insert(CollectionId book, Entry entry) {
        var key = new GeneratedKeyHolder();
        database.sql(INSERT).params(values(book, entry)).update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        beside(book, Map.of(id, entry.index()));
        return new ContactId(id);
    }

    /** Inserts what was there before, under its number and version. */
    void insert(CollectionId book, ContactId id, long version, Entry entry) {
        var values = new ArrayList<>(values(book, entry));
        values.add(id.value());
        values.add(version);
        database.sql(
                        """
                        INSERT INTO contact
                          (collection_id, uid, kind, name, sort_key, detail, card, id, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values)
                .update();
        beside(book, Map.of(id.value(), entry.index()));
    }

    /** Inserts many, none of whose UIDs is in the book. */
    void insert(CollectionId book, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                INSERT, entries.stream().map(entry -> values(book, entry).toArray()).toList());
        Map<String, CardIndex> byUid = new HashMap<>();
        entries.forEach(entry -> byUid.put(entry.index().uid(), entry.index()));
        Map<Long, CardIndex> byId = new HashMap<>();
        ids(book, byUid.keySet())
                .forEach((uid, id) -> byId.put(id, Objects.requireNonNull(byUid.get(uid))));
        beside(book, byId);
    }

    /**
     * The numbers of those that are in the book. Each is looked for by itself: a join leaves it to
     * the database to walk the whole book for every batch, which it does while the book is new.
     */
    Map<String, Long> ids(CollectionId book, Collection<String> uids) {
        Map<String, Long> ids = new HashMap<>();
        database.sql(
                        """
                        SELECT u.uid, (SELECT c.id FROM contact c
                          WHERE c.collection_id = ? AND c.uid = u.uid)
                        FROM UNNEST(?) AS u (uid)""")
                .params(book.value(), Columns.texts(uids))
                .query(
                        row -> {
                            long id = row.getLong(2);
                            if (!row.wasNull()) {
                                ids.put(row.getString(1), id);
                            }
                        });
        return ids;
    }

    private static List<Object> values(CollectionId book, Entry entry) {
        CardIndex index = entry.index();
        return List.of(
                book.value(),
                index.uid(),
                index.group() ? "group" : "person",
                index.name(),
                index.sortKey(),
                index.detail(),
                entry.card());
    }

    /** Changes a card; false where it is of another version by now, or gone. */
    boolean update(CollectionId book, ContactId id, long version, Entry entry) {
        CardIndex index = entry.index();
        int changed =
                database.sql(
                                """
                                UPDATE contact SET version = version + 1, kind = ?, name = ?,
                                  sort_key = ?, detail = ?, card = ?
                                WHERE id = ? AND version = ?""")
                        .params(
                                index.group() ? "group" : "person",
                                index.name(),
                                index.sortKey(),
                                index.detail(),
                                entry.card(),
                                id.value(),
                                version)
                        .update();
        if (changed == 0) {
            return false;
        }
        for (String table : BESIDE) {
            database.sql("DELETE FROM " + table + " WHERE contact_id = ?")
                    .param(id.value())
                    .update();
        }
        database.sql("DELETE FROM contact_member WHERE group_id = ?").param(id.value()).update();
        beside(book, Map.of(id.value(), index));
        return true;
    }

    /** One statement for each table, however many cards: rows cost less than statements. */
    private void beside(CollectionId book, Map<Long, CardIndex> all) {
        var addresses = new Rows<String>();
        var words = new Rows<byte[]>();
        var members = new Rows<String>();
        all.forEach(
                (id, index) -> {
                    long marks = Marks.of(index.words());
                    addresses.add(id, index.addresses(), marks);
                    words.add(id, index.words(), marks);
                    members.add(id, index.members(), marks);
                });
        database.sql(
                        """
                        INSERT INTO contact_address
                          (contact_id, collection_id, position, address, marks)
                        SELECT u.contact_id, ?, u.position, u.address, u.marks
                        FROM UNNEST(?, ?, ?, ?) AS u (contact_id, position, address, marks)""")
                .params(
                        book.value(),
                        Columns.numbers(addresses.ids),
                        Columns.numbers(addresses.positions),
                        Columns.texts(addresses.values),
                        Columns.numbers(addresses.marks))
                .update();
        database.sql(
                        """
                        INSERT INTO contact_word (contact_id, collection_id, word, marks)
                        SELECT u.contact_id, ?, u.word, u.marks
                        FROM UNNEST(?, ?, ?) AS u (contact_id, word, marks)""")
                .params(
                        book.value(),
                        Columns.numbers(words.ids),
                        Columns.octets(words.values),
                        Columns.numbers(words.marks))
                .update();
        database.sql(
                        """
                        INSERT INTO contact_member (group_id, member)
                        SELECT u.group_id, u.member FROM UNNEST(?, ?) AS u (group_id, member)""")
                .params(Columns.numbers(members.ids), Columns.texts(members.values))
                .update();
    }

    /** What is to be kept beside cards: the card, the place in it, and what it is. */
    private static final class Rows<T> {
        private final List<Long> ids = new ArrayList<>();
        private final List<Long> positions = new ArrayList<>();
        private final List<Long> marks = new ArrayList<>();
        private final List<T> values = new ArrayList<>();

        void add(long id, List<T> some, long marksOfAll) {
            for (int i = 0; i < some.size(); i++) {
                ids.add(id);
                positions.add((long) i);
                marks.add(marksOfAll);
            }
            values.addAll(some);
        }
    }
}
