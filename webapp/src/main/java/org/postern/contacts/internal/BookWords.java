package org.postern.contacts.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of the contacts of books. Every question reads at most so many rows from a range of an
 * index, so that its cost does not grow with the size of the books. How they go together is decided
 * here and not left to the database, which knows how common words are but not how common those are
 * that begin with a letter.
 */
@Component
class BookWords {
    /** More than this are too many to look at each. */
    private static final int FEW = 1_000;

    private final JdbcClient database;

    BookWords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where a word is.
     *
     * @param octets of the word, one character for each, which keeps their order
     */
    private record Place(int book, long contact, String octets, long marks) {}

    /**
     * Contacts that have all the words, book by book, the shortest words first; empty where each of
     * the words begins too many.
     */
    Optional<List<Long>> few(List<Long> books, List<String> words) {
        Optional<List<Long>> few = Optional.empty();
        List<String> common = new ArrayList<>();
        long marks = Marks.ofTyped(words);
        for (String word : words) {
            List<Place> places = places(books, word);
            if (places.size() > FEW) {
                common.add(word);
            } else {
                places.removeIf(place -> !Marks.mayHave(place.marks(), marks));
                few = Optional.of(both(few, contacts(places)));
                if (few.get().isEmpty()) {
                    return few;
                }
            }
        }
        return few.map(contacts -> having(contacts, common));
    }

    private static List<Long> both(Optional<List<Long>> one, List<Long> two) {
        if (one.isEmpty()) {
            return two;
        }
        Set<Long> kept = new LinkedHashSet<>(one.get());
        kept.retainAll(new LinkedHashSet<>(two));
        return List.copyOf(kept);
    }

    private static List<Long> contacts(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparingInt(Place::book).thenComparing(Place::octets))
                .map(Place::contact)
                .distinct()
                .toList();
    }

    /** Where a word begins one of the books, in no order; one more than few at most. */
    private List<Place> places(List<Long> books, String word) {
        return database.sql(
                        """
                        SELECT w.collection_id, w.contact_id, w.word, w.marks FROM UNNEST(?) AS b (id)
                        JOIN contact_word w
                          ON w.collection_id = b.id AND w.word >= ? AND w.word < ?
                        FETCH FIRST ? ROWS ONLY""")
                .params(Columns.numbers(books), Words.from(word), Words.to(word), FEW + 1)
                .query(
                        (row, _) ->
                                new Place(
                                        books.indexOf(row.getLong(1)),
                                        row.getLong(2),
                                        new String(row.getBytes(3), StandardCharsets.ISO_8859_1),
                                        row.getLong(4)))
                .list();
    }

    /** A contact, perhaps one of several times, and the marks of its words. */
    record Marked(long contact, long marks) {}

    /** Contacts of a book with a word, the shortest words first. */
    List<Marked> some(long book, String word, int offset, int limit) {
        return database.sql(
                        """
                        SELECT w.contact_id, w.marks FROM contact_word w
                        WHERE w.collection_id = ? AND w.word >= ? AND w.word < ?
                        ORDER BY w.collection_id, w.word, w.contact_id, w.marks
                        OFFSET ? ROWS FETCH NEXT ? ROWS ONLY""")
                .params(book, Words.from(word), Words.to(word), offset, limit)
                .query((row, _) -> new Marked(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Those with the marks of all the words. */
    static List<Long> likely(List<Marked> contacts, List<String> words) {
        long marks = Marks.ofTyped(words);
        return contacts.stream()
                .filter(one -> Marks.mayHave(one.marks(), marks))
                .map(Marked::contact)
                .distinct()
                .toList();
    }

    /** Those that have all the words, in the same order, none twice. */
    List<Long> having(List<Long> contacts, List<String> words) {
        Set<Long> left = new LinkedHashSet<>(contacts);
        for (String word : words) {
            if (!left.isEmpty()) {
                left.retainAll(having(left, word));
            }
        }
        return List.copyOf(left);
    }

    /** Counted, since a database may turn a mere EXISTS into a walk through all words. */
    private Set<Long> having(Set<Long> contacts, String word) {
        return new LinkedHashSet<>(
                database.sql(
                                """
                                SELECT u.id FROM UNNEST(?) AS u (id)
                                WHERE (SELECT COUNT(*) FROM contact_word w
                                  WHERE w.contact_id = u.id AND w.word >= ? AND w.word < ?) > 0""")
                        .params(Columns.numbers(contacts), Words.from(word), Words.to(word))
                        .query((row, _) -> row.getLong(1))
                        .list());
    }
}
