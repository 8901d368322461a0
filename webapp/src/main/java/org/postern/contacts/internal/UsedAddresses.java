package org.postern.contacts.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.contacts.internal.BookWords.Marked;
import org.postern.message.EmailAddress;
import org.postern.people.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What completion knows of those written to: the most and latest used first. */
@Component
class UsedAddresses {
    /** So many are looked at together, from the most used on: most often the first will do. */
    private static final int[] STEPS = {200, 800};

    /** A name, an address and its weight. */
    private static final RowMapper<Weighed> WEIGHED =
            (row, _) ->
                    new Weighed(
                            new EmailAddress(row.getString(1), row.getString(2)), row.getDouble(3));

    private final JdbcClient database;
    private final BookWords bookWords;

    UsedAddresses(JdbcClient database, BookWords bookWords) {
        this.database = database;
        this.bookWords = bookWords;
    }

    private record Weighed(EmailAddress address, double weight) {}

    /**
     * By weight; named as in the address books where they are in one.
     *
     * @param few contacts of the books with the words, where they are few
     */
    Map<String, EmailAddress> matching(
            PersonId person,
            List<Long> books,
            List<String> words,
            Optional<List<Long>> few,
            int limit) {
        Map<String, Weighed> found = new HashMap<>();
        keep(found, byOwnName(person, words, limit));
        keep(found, few.isPresent() ? among(person, few.get()) : walk(person, books, words, limit));
        Map<String, EmailAddress> ranked = new LinkedHashMap<>();
        found.values().stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(limit)
                .forEach(one -> ranked.put(one.address().address(), one.address()));
        return ranked;
    }

    private static void keep(Map<String, Weighed> found, List<Weighed> more) {
        for (Weighed one : more) {
            if (!one.address().name().isEmpty() || !found.containsKey(one.address().address())) {
                found.put(one.address().address(), one);
            }
        }
    }

    private List<Weighed> byOwnName(PersonId person, List<String> words, int limit) {
        var sql =
                new StringBuilder(
                        "SELECT u.name, u.address, u.weight FROM collected_address u"
                                + " WHERE u.person_id = :person");
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            sql.append(
                    (" AND u.address IN (SELECT w.address FROM collected_word w"
                                    + " WHERE w.person_id = :person"
                                    + " AND w.word >= :from# AND w.word < :to#)")
                            .replace("#", Integer.toString(i)));
            values.put("from" + i, Words.from(words.get(i)));
            values.put("to" + i, Words.to(words.get(i)));
        }
        sql.append(" ORDER BY u.weight DESC FETCH FIRST :limit ROWS ONLY");
        return database.sql(sql.toString())
                .params(values)
                .param("person", person.value())
                .param("limit", limit)
                .query(WEIGHED)
                .list();
    }

    private List<Weighed> among(PersonId person, List<Long> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        SELECT c.name, u.address, u.weight FROM UNNEST(?) AS i (id)
                        JOIN contact_address a ON a.contact_id = i.id
                        JOIN collected_address u ON u.person_id = ? AND u.address = a.address
                        JOIN contact c ON c.id = i.id""")
                .params(Columns.numbers(contacts), person.value())
                .query(WEIGHED)
                .list();
    }

    private List<Weighed> walk(PersonId person, List<Long> books, List<String> words, int limit) {
        Map<String, Weighed> found = new HashMap<>();
        int offset = 0;
        for (int step : STEPS) {
            Map<String, Double> some = heaviest(person, offset, step);
            keep(found, named(some, books, words));
            if (found.size() >= limit || some.size() < step) {
                break;
            }
            offset += step;
        }
        return List.copyOf(found.values());
    }

    private Map<String, Double> heaviest(PersonId person, int offset, int limit) {
        Map<String, Double> weights = new LinkedHashMap<>();
        database.sql(
                        """
                        SELECT address, weight FROM collected_address WHERE person_id = ?
                        ORDER BY person_id, weight DESC, address
                        OFFSET ? ROWS FETCH NEXT ? ROWS ONLY""")
                .params(person.value(), offset, limit)
                .query(
                        row -> {
                            weights.put(row.getString(1), row.getDouble(2));
                        });
        return weights;
    }

    private record Known(Marked contact, String address) {}

    /** Those which the books know under a name with the words. */
    private List<Weighed> named(Map<String, Double> weights, List<Long> books, List<String> words) {
        List<Known> known =
                database.sql(
                                """
                                SELECT a.contact_id, a.address, a.marks FROM UNNEST(:addresses) AS u (address)
                                JOIN contact_address a ON a.address = u.address
                                WHERE a.collection_id IN (:books)""")
                        .param("addresses", Columns.texts(weights.keySet()))
                        .param("books", books)
                        .query(
                                (row, _) ->
                                        new Known(
                                                new Marked(row.getLong(1), row.getLong(3)),
                                                row.getString(2)))
                        .list();
        List<Long> kept =
                bookWords.having(
                        BookWords.likely(known.stream().map(Known::contact).toList(), words),
                        words);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        database.sql("SELECT id, name FROM contact WHERE id = ANY(?)")
                .param(Columns.numbers(kept))
                .query(
                        row -> {
                            names.put(row.getLong(1), row.getString(2));
                        });
        return known.stream()
                .filter(one -> names.containsKey(one.contact().contact()))
                .map(
                        one ->
                                new Weighed(
                                        new EmailAddress(
                                                names.getOrDefault(one.contact().contact(), ""),
                                                one.address()),
                                        weights.getOrDefault(one.address(), 0.0)))
                .toList();
    }
}
