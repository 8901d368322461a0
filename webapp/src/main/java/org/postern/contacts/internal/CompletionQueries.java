package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.mail.AddressCompletion.Suggestion;
import org.postern.message.EmailAddress;
import org.postern.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What completion asks the tables: each question walks a range of an index from the longest word
 * typed and stops early, so that its cost does not grow with the size of the books. Put together
 * from fixed pieces, one for each word.
 */
@Component
class CompletionQueries {
    private static final int TOO_MANY = 4;

    private final JdbcClient database;

    CompletionQueries(JdbcClient database) {
        this.database = database;
    }

    /** Those written to, by weight; named as in the address books where they are in one. */
    Map<String, EmailAddress> used(
            PersonId person, List<Long> books, List<String> words, int limit) {
        Map<String, Weighed> found = new HashMap<>();
        keep(found, byOwnName(person, words, limit));
        if (!books.isEmpty()) {
            keep(found, byNameInBooks(person, books, words, limit));
        }
        Map<String, EmailAddress> ranked = new LinkedHashMap<>();
        found.values().stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .limit(limit)
                .forEach(one -> ranked.put(one.address().address(), one.address()));
        return ranked;
    }

    private record Weighed(EmailAddress address, double weight) {}

    private static void keep(Map<String, Weighed> found, List<Weighed> more) {
        for (Weighed one : more) {
            if (!one.address().name().isEmpty() || !found.containsKey(one.address().address())) {
                found.put(one.address().address(), one);
            }
        }
    }

    private List<Weighed> byOwnName(PersonId person, List<String> words, int limit) {
        Map<String, Object> values = ranges(words);
        var sql =
                new StringBuilder(
                        "SELECT u.name, u.address, u.weight FROM collected_address u"
                                + " WHERE u.person_id = :person");
        for (int i = 0; i < words.size(); i++) {
            sql.append(
                    number(
                            " AND u.address IN (SELECT w.address FROM collected_word w"
                                    + " WHERE w.person_id = :person"
                                    + " AND w.word >= :from# AND w.word < :to#)",
                            i));
        }
        sql.append(" ORDER BY u.weight DESC FETCH FIRST :limit ROWS ONLY");
        values.put("person", person.value());
        values.put("limit", limit);
        return weighed(sql.toString(), values);
    }

    private List<Weighed> byNameInBooks(
            PersonId person, List<Long> books, List<String> words, int limit) {
        Map<String, Object> values = ranges(words);
        var sql =
                new StringBuilder(
                        "SELECT c.name, u.address, u.weight FROM collected_address u"
                                + " JOIN contact_address a ON a.address = u.address"
                                + " JOIN contact c ON c.id = a.contact_id"
                                + " WHERE u.person_id = :person AND c.collection_id IN (:books)");
        for (int i = 0; i < words.size(); i++) {
            sql.append(
                    number(
                            " AND EXISTS (SELECT 1 FROM contact_word w WHERE w.contact_id = c.id"
                                    + " AND w.word >= :from# AND w.word < :to#)",
                            i));
        }
        sql.append(" ORDER BY u.weight DESC FETCH FIRST :limit ROWS ONLY");
        values.put("person", person.value());
        values.put("books", books);
        values.put("limit", limit);
        return weighed(sql.toString(), values);
    }

    private List<Weighed> weighed(String sql, Map<String, Object> values) {
        return database.sql(sql)
                .params(values)
                .query(
                        (row, _) ->
                                new Weighed(
                                        new EmailAddress(row.getString(1), row.getString(2)),
                                        row.getDouble(3)))
                .list();
    }

    /** Groups of the books. */
    List<Suggestion.Group> groups(List<Long> books, List<String> words, int limit) {
        if (books.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = ranges(words);
        var sql =
                new StringBuilder(
                        "SELECT c.id, c.name,"
                                + " (SELECT COUNT(*) FROM contact_member m WHERE m.group_id = c.id)"
                                + " FROM contact c"
                                + " WHERE c.collection_id IN (:books) AND c.kind = 'group'");
        for (int i = 0; i < words.size(); i++) {
            sql.append(
                    number(
                            " AND EXISTS (SELECT 1 FROM contact_word w WHERE w.contact_id = c.id"
                                    + " AND w.word >= :from# AND w.word < :to#)",
                            i));
        }
        sql.append(" ORDER BY c.sort_key FETCH FIRST :limit ROWS ONLY");
        values.put("books", books);
        values.put("limit", limit);
        return database.sql(sql.toString())
                .params(values)
                .query(
                        (row, _) ->
                                new Suggestion.Group(
                                        row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Contacts of one book, those with the shortest words first, with all their addresses. */
    List<EmailAddress> inBook(long book, List<String> words, int limit) {
        List<Long> ids = candidates(book, words, limit * TOO_MANY);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EmailAddress>> byContact = new HashMap<>();
        database.sql(
                        """
                        SELECT c.id, c.name, a.address FROM contact c
                        JOIN contact_address a ON a.contact_id = c.id
                        WHERE c.id IN (:ids) AND c.kind = 'person' ORDER BY c.id, a.position""")
                .param("ids", ids)
                .query(
                        row -> {
                            byContact
                                    .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(new EmailAddress(row.getString(2), row.getString(3)));
                        });
        return ids.stream()
                .flatMap(id -> byContact.getOrDefault(id, List.of()).stream())
                .limit((long) limit * TOO_MANY)
                .toList();
    }

    private List<Long> candidates(long book, List<String> words, int limit) {
        Map<String, Object> values = ranges(words);
        var sql =
                new StringBuilder(
                        "SELECT w.contact_id FROM contact_word w WHERE w.collection_id = :book"
                                + " AND w.word >= :from0 AND w.word < :to0");
        for (int i = 1; i < words.size(); i++) {
            sql.append(
                    number(
                            " AND EXISTS (SELECT 1 FROM contact_word v"
                                    + " WHERE v.contact_id = w.contact_id"
                                    + " AND v.word >= :from# AND v.word < :to#)",
                            i));
        }
        sql.append(" ORDER BY w.collection_id, w.word FETCH FIRST :limit ROWS ONLY");
        values.put("book", book);
        values.put("limit", limit);
        return database
                .sql(sql.toString())
                .params(values)
                .query((row, _) -> row.getLong(1))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static Map<String, Object> ranges(List<String> words) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            values.put("from" + i, Words.from(words.get(i)));
            values.put("to" + i, Words.to(words.get(i)));
        }
        return values;
    }

    private static String number(String piece, int number) {
        return piece.replace("#", Integer.toString(number));
    }
}
