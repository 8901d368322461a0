package org.postern.imap;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A flag that users and programs name themselves, RFC 9051 §2.3.2. Two that differ in case only are
 * one.
 *
 * @param value an atom of 1 to 100 characters as the server spells it
 */
public record Keyword(String value) {
    private static final Pattern ATOM =
            Pattern.compile("[!#$&'+,./0-9:;<=>?@A-Z\\[^_`a-z|}~-]{1,100}");

    /** It was passed on to somebody, RFC 5788. */
    public static final Keyword FORWARDED = new Keyword("$Forwarded");

    /** Its receipt was sent or refused and is not asked about again, RFC 3503. */
    public static final Keyword MDN_SENT = new Keyword("$MDNSent");

    /** A person or a program takes it for junk, RFC 9051 §2.3.2. */
    public static final Keyword JUNK = new Keyword("$Junk");

    /** A person or a program is sure it is no junk, RFC 9051 §2.3.2. */
    public static final Keyword NOT_JUNK = new Keyword("$NotJunk");

    public Keyword {
        if (!ATOM.matcher(value).matches()) {
            throw new IllegalArgumentException("a keyword is an atom of 1 to 100 characters");
        }
    }

    /** The keyword of this spelling; empty where it cannot be one. */
    public static Optional<Keyword> parse(String text) {
        return ATOM.matcher(text).matches() ? Optional.of(new Keyword(text)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyword keyword && value.equalsIgnoreCase(keyword.value);
    }

    @Override
    public int hashCode() {
        return value.toLowerCase(Locale.ROOT).hashCode();
    }
}
