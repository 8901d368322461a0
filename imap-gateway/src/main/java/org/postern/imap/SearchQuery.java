package org.postern.imap;

import java.time.LocalDate;
import java.util.List;

/**
 * What messages are sought by, RFC 9051 §6.4.4. Texts are found anywhere in their field, in any
 * case.
 *
 * <p>A query is at most 20 levels deep and has at most 50 terms; a text has 1 to 500 characters,
 * none of them a control character.
 */
public sealed interface SearchQuery {

    /** All of these. */
    record And(List<SearchQuery> queries) implements SearchQuery {
        public And {
            queries = List.copyOf(queries);
            SearchRules.requireSane(queries);
        }
    }

    /** At least one of these. */
    record Or(List<SearchQuery> queries) implements SearchQuery {
        public Or {
            queries = List.copyOf(queries);
            SearchRules.requireSane(queries);
        }
    }

    /** What is not found by this. */
    record Not(SearchQuery query) implements SearchQuery {
        public Not {
            SearchRules.requireSane(List.of(query));
        }
    }

    /** A query that looks at one thing. */
    sealed interface Term extends SearchQuery {}

    record From(String text) implements Term {
        public From {
            SearchRules.requireText(text);
        }
    }

    record To(String text) implements Term {
        public To {
            SearchRules.requireText(text);
        }
    }

    record Cc(String text) implements Term {
        public Cc {
            SearchRules.requireText(text);
        }
    }

    record Bcc(String text) implements Term {
        public Bcc {
            SearchRules.requireText(text);
        }
    }

    record Subject(String text) implements Term {
        public Subject {
            SearchRules.requireText(text);
        }
    }

    /** A header field of any name, such as List-Id. */
    record Field(String name, String text) implements Term {
        public Field {
            SearchRules.requireFieldName(name);
            SearchRules.requireText(text);
        }
    }

    record Body(String text) implements Term {
        public Body {
            SearchRules.requireText(text);
        }
    }

    /** Header or body. */
    record Text(String text) implements Term {
        public Text {
            SearchRules.requireText(text);
        }
    }

    /** Arrived on this day or later; the day as it was where the server is. */
    record ReceivedSince(LocalDate day) implements Term {
        public ReceivedSince {
            SearchRules.requireDay(day);
        }
    }

    /** Arrived on this day. */
    record ReceivedOn(LocalDate day) implements Term {
        public ReceivedOn {
            SearchRules.requireDay(day);
        }
    }

    /** Arrived before this day. */
    record ReceivedBefore(LocalDate day) implements Term {
        public ReceivedBefore {
            SearchRules.requireDay(day);
        }
    }

    /** Written on this day or later; the day as it was where the sender was. */
    record SentSince(LocalDate day) implements Term {
        public SentSince {
            SearchRules.requireDay(day);
        }
    }

    /** Written on this day. */
    record SentOn(LocalDate day) implements Term {
        public SentOn {
            SearchRules.requireDay(day);
        }
    }

    /** Written before this day. */
    record SentBefore(LocalDate day) implements Term {
        public SentBefore {
            SearchRules.requireDay(day);
        }
    }

    /** More octets than this, RFC822.SIZE. */
    record LargerThan(long octets) implements Term {
        public LargerThan {
            SearchRules.requireSize(octets);
        }
    }

    /** Fewer octets than this. */
    record SmallerThan(long octets) implements Term {
        public SmallerThan {
            SearchRules.requireSize(octets);
        }
    }

    record HasFlag(Flag flag) implements Term {}

    /** Has a keyword, such as {@code $Forwarded}, RFC 9051 §2.3.2. */
    record HasKeyword(String keyword) implements Term {
        public HasKeyword {
            SearchRules.requireKeyword(keyword);
        }
    }

    /** Some part is meant to be saved; the same guess as in a {@link MessageSummary}. */
    record HasAttachment() implements Term {}
}
