package org.postern.contacts.internal;

import java.util.ArrayList;
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

    /** Inserts under a number that was free until now. */
    void insert(CollectionId book, ContactId id, Entry entry) {
        var values = new ArrayList<>(values(book, entry));
        values.add(id.value());
        database.sql(
                        """
                        INSERT INTO contact
                          (collection_id, uid, version, kind, name, sort_key, detail, card, id)
                        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)""")
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
        database.sql("SELECT id, uid FROM contact WHERE collection_id = :book AND uid IN (:uids)")
                .param("book", book.value())
                .param("uids", byUid.keySet())
                .query(
                        row -> {
                            byId.put(
                                    row.getLong(1),
                                    Objects.requireNonNull(byUid.get(row.getString(2))));
                        });
        beside(book, byId);
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

    private void beside(CollectionId book, Map<Long, CardIndex> all) {
        List<Object[]> addresses = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        all.forEach(
                (id, index) -> {
                    for (int i = 0; i < index.addresses().size(); i++) {
                        addresses.add(new Object[] {id, i, index.addresses().get(i)});
                    }
                    index.words().forEach(it -> words.add(new Object[] {id, book.value(), it}));
                    index.members().forEach(it -> members.add(new Object[] {id, it}));
                });
        batches.batchUpdate(
                "INSERT INTO contact_address (contact_id, position, address) VALUES (?, ?, ?)",
                addresses);
        batches.batchUpdate(
                "INSERT INTO contact_word (contact_id, collection_id, word) VALUES (?, ?, ?)",
                words);
        batches.batchUpdate("INSERT INTO contact_member (group_id, member) VALUES (?, ?)", members);
    }
}
