package org.postern.imap.internal.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.imap.SearchQuery;
import org.postern.imap.internal.wire.Response.Condition;

/** The charset a search is asked in: UTF-8, or what a server without it offers, RFC 9051 §7.1. */
final class Wording {
    private static final int MOST_TRIES = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");
    private static final String ASCII_SAMPLE = "Az09 ~\\\"";

    private final String texts;
    private final Set<Charset> tried = new HashSet<>(Set.of(StandardCharsets.UTF_8));
    private Charset charset = StandardCharsets.UTF_8;

    Wording(SearchQuery query) {
        texts = texts(query);
    }

    private static String texts(SearchQuery query) {
        return switch (query) {
            case SearchQuery.And(List<SearchQuery> queries) -> texts(queries);
            case SearchQuery.Or(List<SearchQuery> queries) -> texts(queries);
            case SearchQuery.Not(SearchQuery inner) -> texts(inner);
            case SearchQuery.From(String text) -> text;
            case SearchQuery.To(String text) -> text;
            case SearchQuery.Cc(String text) -> text;
            case SearchQuery.Bcc(String text) -> text;
            case SearchQuery.Subject(String text) -> text;
            case SearchQuery.Body(String text) -> text;
            case SearchQuery.Text(String text) -> text;
            case SearchQuery.Field(String _, String text) -> text;
            case SearchQuery.Term _ -> "";
        };
    }

    private static String texts(List<SearchQuery> queries) {
        return String.join("", queries.stream().map(Wording::texts).toList());
    }

    /** Empty where all texts are ASCII and no server needs to be told. */
    Optional<Charset> charset() {
        return texts.chars().allMatch(c -> c < 0x80) ? Optional.empty() : Optional.of(charset);
    }

    /**
     * Goes over to a charset that was not tried yet and can say all the texts.
     *
     * @param refusal says BADCHARSET, and often what the server has instead
     * @return false where there is none
     */
    boolean changes(Condition refusal) {
        Stream<String> offered =
                Arrays.stream(refusal.argument().split("[ ()\"]+", MOST_TRIES * 4));
        Optional<Charset> other =
                Stream.concat(offered, Stream.of("ISO-8859-1"))
                        .filter(name -> NAME.matcher(name).matches() && Charset.isSupported(name))
                        .map(Charset::forName)
                        .filter(candidate -> !tried.contains(candidate) && canSay(candidate))
                        .findFirst();
        if (charset().isEmpty() || other.isEmpty() || tried.size() >= MOST_TRIES) {
            return false;
        }
        charset = other.get();
        return tried.add(charset);
    }

    private boolean canSay(Charset candidate) {
        return NAME.matcher(candidate.name()).matches()
                && candidate.canEncode()
                && candidate.newEncoder().canEncode(texts)
                // quoted strings go out in ASCII whatever the charset
                && Arrays.equals(
                        ASCII_SAMPLE.getBytes(candidate),
                        ASCII_SAMPLE.getBytes(StandardCharsets.US_ASCII));
    }
}
