package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.mail.AddressCompletion.Suggestion;
import org.postern.message.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups and the addresses that completion suggests from the books. */
@Component
class CompletionQueries {
    private static final String HAS_WORD =
            " AND EXISTS (SELECT 1 FROM contact_word w WHERE w.contact_id = c.id"
                    + " AND w.word >= ? AND w.word < ?)";

    private final JdbcClient database;

    CompletionQueries(JdbcClient database) {
        this.database = database;
    }

    /** Groups of the books: each book by itself, since only then an index has them together. */
    List<Suggestion.Group> groups(List<Long> books, List<String> words, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(Columns.numbers(books));
        for (String word : words) {
            values.add(Words.from(word));
            values.add(Words.to(word));
        }
        values.add(limit);
        return database.sql(
                        "SELECT c.id, c.name,"
                                + " (SELECT COUNT(*) FROM contact_member m WHERE m.group_id = c.id)"
                                + " FROM UNNEST(?) AS b (id) JOIN contact c"
                                + " ON c.collection_id = b.id AND c.kind = 'group'"
                                + " WHERE 1 = 1"
                                + HAS_WORD.repeat(words.size())
                                + " ORDER BY c.sort_key FETCH FIRST ? ROWS ONLY")
                .params(values)
                .query(
                        (row, _) ->
                                new Suggestion.Group(
                                        row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** All addresses of contacts, in the order of these. */
    List<EmailAddress> addresses(List<Long> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EmailAddress>> byContact = new HashMap<>();
        database.sql(
                        """
                        SELECT c.id, c.name, a.address FROM UNNEST(?) AS i (id)
                        JOIN contact c ON c.id = i.id AND c.kind = 'person'
                        JOIN contact_address a ON a.contact_id = c.id
                        ORDER BY c.id, a.position""")
                .param(Columns.numbers(contacts))
                .query(
                        row -> {
                            byContact
                                    .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(new EmailAddress(row.getString(2), row.getString(3)));
                        });
        return contacts.stream()
                .flatMap(id -> byContact.getOrDefault(id, List.of()).stream())
                .toList();
    }
}
