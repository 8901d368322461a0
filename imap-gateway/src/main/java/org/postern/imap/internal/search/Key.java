package org.postern.imap.internal.search;

import java.util.ArrayList;
import java.util.List;
import org.postern.imap.SearchQuery;
import org.postern.imap.SearchQuery.And;
import org.postern.imap.SearchQuery.HasAttachment;
import org.postern.imap.SearchQuery.Not;
import org.postern.imap.SearchQuery.Or;
import org.postern.imap.SearchQuery.Term;

/**
 * A query in what a server knows, RFC 9051 §6.4.4 (search-key). {@link Constant} is at the top or
 * nowhere.
 */
sealed interface Key {

    /** Every message, or none. */
    enum Constant implements Key {
        ALL,
        NONE
    }

    /** One look at a message; never for its attachments, which servers know nothing of. */
    record Leaf(Term term) implements Key {}

    record Every(List<Key> keys) implements Key {}

    record Any(List<Key> keys) implements Key {}

    record Without(Key key) implements Key {}

    /**
     * Translates a query.
     *
     * @param attached what to ask instead of whether there is an attachment
     */
    static Key of(SearchQuery query, Key attached) {
        return switch (query) {
            case And(List<SearchQuery> queries) -> every(all(queries, attached));
            case Or(List<SearchQuery> queries) -> any(all(queries, attached));
            case Not(SearchQuery inner) -> without(of(inner, attached));
            case HasAttachment _ -> attached;
            case Term term -> new Leaf(term);
        };
    }

    private static List<Key> all(List<SearchQuery> queries, Key attached) {
        return queries.stream().map(query -> of(query, attached)).toList();
    }

    private static Key every(List<Key> keys) {
        List<Key> left = new ArrayList<>(keys);
        left.removeIf(key -> key == Constant.ALL);
        if (left.contains(Constant.NONE)) {
            return Constant.NONE;
        }
        return left.isEmpty() ? Constant.ALL : left.size() == 1 ? left.get(0) : new Every(left);
    }

    private static Key any(List<Key> keys) {
        List<Key> left = new ArrayList<>(keys);
        left.removeIf(key -> key == Constant.NONE);
        if (left.contains(Constant.ALL)) {
            return Constant.ALL;
        }
        return left.isEmpty() ? Constant.NONE : left.size() == 1 ? left.get(0) : new Any(left);
    }

    static Key without(Key key) {
        return switch (key) {
            case Constant.ALL -> Constant.NONE;
            case Constant.NONE -> Constant.ALL;
            case Without(Key inner) -> inner;
            case Leaf _, Every _, Any _ -> new Without(key);
        };
    }
}
