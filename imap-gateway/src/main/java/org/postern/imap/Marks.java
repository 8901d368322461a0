package org.postern.imap;

import java.util.Set;

/** Flags and keywords that are set, removed or stored together, RFC 9051 §2.3.2. */
public record Marks(Set<Flag> flags, Set<Keyword> keywords) {
    private static final int MOST_KEYWORDS = 100;

    public static final Marks NONE = new Marks(Set.of(), Set.of());

    public Marks {
        flags = Set.copyOf(flags);
        keywords = Set.copyOf(keywords);
        if (keywords.size() > MOST_KEYWORDS) {
            throw new IllegalArgumentException("at most 100 keywords at once");
        }
    }

    public static Marks of(Flag... flags) {
        return new Marks(Set.of(flags), Set.of());
    }

    public static Marks of(Keyword... keywords) {
        return new Marks(Set.of(), Set.of(keywords));
    }

    public boolean isEmpty() {
        return flags.isEmpty() && keywords.isEmpty();
    }
}
