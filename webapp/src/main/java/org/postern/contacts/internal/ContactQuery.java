package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactPage;
import org.postern.contacts.ContactRow;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a list asks of the tables, put together from fixed pieces: books, perhaps a group, and a
 * range for each word typed.
 */
final class ContactQuery {
    private static final String IN_BOOKS = "c.collection_id IN (:books) AND c.kind = 'person'";
    private static final String IN_GROUP =
            " AND c.id IN (SELECT c.id FROM "
                    + Membership.BY_UID
                    + " AND m.group_id = :group UNION SELECT c.id FROM "
                    + Membership.BY_ADDRESS
                    + " AND m.group_id = :group)";
    private static final List<String> HAS_WORD =
            List.of(hasWord(0), hasWord(1), hasWord(2), hasWord(3));

    private final StringBuilder where = new StringBuilder(IN_BOOKS);
    private final Map<String, Object> values = new HashMap<>();

    ContactQuery(Collection<CollectionId> books) {
        values.put("books", books.stream().map(CollectionId::value).toList());
    }

    private static String hasWord(int number) {
        return (" AND c.id IN (SELECT w.contact_id FROM contact_word w"
                        + " WHERE w.collection_id IN (:books)"
                        + " AND w.word >= :from# AND w.word < :to#)")
                .replace("#", Integer.toString(number));
    }

    /**
     * @param own the books of who asks
     */
    ContactQuery inGroup(ContactId group, Collection<CollectionId> own) {
        where.append(IN_GROUP);
        values.put("group", group.value());
        values.put("own", Columns.numbers(own.stream().map(CollectionId::value).toList()));
        return this;
    }

    ContactQuery matching(String search) {
        List<String> words = new ArrayList<>(Words.typed(search));
        for (int i = 0; i < words.size(); i++) {
            where.append(HAS_WORD.get(i));
            values.put("from" + i, Words.from(words.get(i)));
            values.put("to" + i, Words.to(words.get(i)));
        }
        return this;
    }

    ContactPage page(JdbcClient database, int offset, int limit) {
        int total =
                database.sql("SELECT COUNT(*) FROM contact c WHERE " + where)
                        .params(values)
                        .query(Integer.class)
                        .single();
        List<ContactRow> rows =
                database.sql(
                                "SELECT c.id, c.collection_id, c.name, c.detail FROM contact c WHERE "
                                        + where
                                        + " ORDER BY c.sort_key, c.id"
                                        + " OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                        .params(values)
                        .param("offset", offset)
                        .param("limit", limit)
                        .query(
                                (row, _) ->
                                        new ContactRow(
                                                new ContactId(row.getLong(1)),
                                                new CollectionId(row.getLong(2)),
                                                row.getString(3),
                                                row.getString(4)))
                        .list();
        return new ContactPage(total, offset, rows);
    }
}
