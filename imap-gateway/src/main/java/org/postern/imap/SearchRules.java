package org.postern.imap;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What a {@link SearchQuery} must keep to, so that any server can be asked it. */
final class SearchRules {
    private static final int DEEPEST = 20;
    private static final int MOST_TERMS = 50;
    private static final int LONGEST_TEXT = 500;

    private static final int LONGEST_NAME = 100;
    private static final long LARGEST_SIZE = 0xFFFF_FFFFL;
    private static final int LATEST_YEAR = 9999;

    /** RFC 5322 §3.6.8. */
    private static final Pattern FIELD_NAME = Pattern.compile("[!-9;-~]+");

    /** RFC 9051 §9 (flag-keyword). */
    private static final Pattern KEYWORD = Pattern.compile("[!#$&'+-\\[^-z|}~]+");

    private SearchRules() {}

    /** For the queries one level deeper. */
    static void requireSane(List<SearchQuery> queries) {
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a query has at least one term");
        }
        int terms = 0;
        for (SearchQuery query : queries) {
            terms += terms(query);
            if (depth(query) >= DEEPEST) {
                throw new IllegalArgumentException("a query has at most 20 levels");
            }
        }
        if (terms > MOST_TERMS) {
            throw new IllegalArgumentException("a query has at most 50 terms");
        }
    }

    private static int terms(SearchQuery query) {
        return switch (query) {
            case SearchQuery.And(List<SearchQuery> queries) -> terms(queries);
            case SearchQuery.Or(List<SearchQuery> queries) -> terms(queries);
            case SearchQuery.Not(SearchQuery inner) -> terms(inner);
            case SearchQuery.Term _ -> 1;
        };
    }

    private static int terms(List<SearchQuery> queries) {
        return queries.stream().mapToInt(SearchRules::terms).sum();
    }

    private static int depth(SearchQuery query) {
        return switch (query) {
            case SearchQuery.And(List<SearchQuery> queries) -> 1 + depth(queries);
            case SearchQuery.Or(List<SearchQuery> queries) -> 1 + depth(queries);
            case SearchQuery.Not(SearchQuery inner) -> 1 + depth(inner);
            case SearchQuery.Term _ -> 1;
        };
    }

    private static int depth(List<SearchQuery> queries) {
        return queries.stream().mapToInt(SearchRules::depth).max().orElse(0);
    }

    /**
     * A line end or NUL in what is sought would be an attempt at the protocol: no header and no
     * string of RFC 9051 §4.3 can hold it.
     */
    static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text sought has 1 to 500 characters");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || isLoneSurrogate(c))) {
            throw new IllegalArgumentException("a text sought has no control characters");
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    static void requireFieldName(String name) {
        if (name.length() > LONGEST_NAME || !FIELD_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a header field");
        }
    }

    static void requireKeyword(String keyword) {
        if (keyword.length() > LONGEST_NAME || !KEYWORD.matcher(keyword).matches()) {
            throw new IllegalArgumentException("not a keyword");
        }
    }

    /** RFC 9051 §9 (date-year): four digits. */
    static void requireDay(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LATEST_YEAR) {
            throw new IllegalArgumentException("a year has four digits");
        }
    }

    static void requireSize(long octets) {
        if (octets < 0 || octets > LARGEST_SIZE) {
            throw new IllegalArgumentException("a size sought has at most 32 bits");
        }
    }
}
