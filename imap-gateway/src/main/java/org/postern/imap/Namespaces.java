package org.postern.imap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where an account's mailboxes lie, RFC 2342. */
public record Namespaces(List<Namespace> all) {

    /** What is so where a server does not say: all mailboxes are the user's own. */
    public static final Namespaces UNKNOWN =
            new Namespaces(List.of(new Namespace(Kind.PERSONAL, "", Optional.empty())));

    /** Whose mailboxes they are. */
    public enum Kind {
        PERSONAL,
        OTHER_USERS,
        SHARED
    }

    /**
     * Mailboxes that have a beginning of their names in common.
     *
     * @param prefix with the separator at its end, if it is not empty; not shown to anybody
     */
    public record Namespace(Kind kind, String prefix, Optional<Character> separator) {

        boolean holds(MailboxName name) {
            return name.value().startsWith(prefix) || name.value().equals(root());
        }

        /** The prefix as a name: without the separator at its end. */
        private String root() {
            return separator
                    .filter(s -> prefix.endsWith(String.valueOf(s)))
                    .map(_ -> prefix.substring(0, prefix.length() - 1))
                    .orElse(prefix);
        }
    }

    public Namespaces {
        all = List.copyOf(all);
    }

    /** Where the user's own mailboxes are made. */
    public Namespace personal() {
        return all.stream()
                .filter(namespace -> namespace.kind() == Kind.PERSONAL)
                .findFirst()
                .orElse(new Namespace(Kind.PERSONAL, "", Optional.empty()));
    }

    /** The one with the longest prefix that fits. */
    public Namespace of(MailboxName name) {
        return all.stream()
                .filter(namespace -> namespace.holds(name))
                .max(Comparator.comparingInt(namespace -> namespace.prefix().length()))
                .orElseGet(() -> new Namespace(Kind.PERSONAL, "", personal().separator()));
    }
}
