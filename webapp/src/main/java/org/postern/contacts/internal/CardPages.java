package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.List;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cards of a book by and by, as many at a time as are short together. */
final class CardPages {
    private static final int MOST_CARDS = 200;
    private static final long MOST_CHARACTERS = 1024 * 1024;

    private final JdbcClient database;
    private final CollectionId book;
    private long last;

    /** A card that is not read yet. */
    record Sized(long id, long length) {}

    CardPages(JdbcClient database, CollectionId book) {
        this.database = database;
        this.book = book;
    }

    /** The next cards; none at the end. */
    List<String> next() {
        List<Sized> page = first(sizes());
        while (!page.isEmpty()) {
            last = page.getLast().id();
            List<String> cards = cards(page);
            if (!cards.isEmpty()) {
                return cards;
            }
            // What was deleted in between is no end.
            page = first(sizes());
        }
        return List.of();
    }

    /** Those at the beginning that are short together, or one that is long. */
    static List<Sized> first(List<Sized> cards) {
        List<Sized> some = new ArrayList<>();
        long length = 0;
        for (Sized card : cards) {
            length += card.length();
            if (!some.isEmpty() && length > MOST_CHARACTERS) {
                return some;
            }
            some.add(card);
        }
        return some;
    }

    private List<Sized> sizes() {
        return database.sql(
                        """
                        SELECT id, CHAR_LENGTH(card) FROM contact
                        WHERE collection_id = ? AND id > ?
                        ORDER BY id FETCH FIRST ? ROWS ONLY""")
                .params(book.value(), last, MOST_CARDS)
                .query((row, _) -> new Sized(row.getLong(1), row.getLong(2)))
                .list();
    }

    private List<String> cards(List<Sized> page) {
        return database.sql(
                        """
                        SELECT card FROM contact WHERE collection_id = ? AND id = ANY(?)
                        ORDER BY id""")
                .params(book.value(), Columns.numbers(page.stream().map(Sized::id).toList()))
                .query((row, _) -> CardReader.text(row.getString(1)))
                .list();
    }
}
