package org.postern.imap;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.imap.Namespaces.Namespace;

/**
 * A mailbox of an account, with its counts as of the last look.
 *
 * @param separator the server's hierarchy separator; empty where the names are flat
 * @param selectable false for a name that only holds others, RFC 9051 §7.3.1 (\Noselect)
 * @param messages number of messages; 0 where unknown
 * @param unseen number of messages without \Seen; 0 where unknown
 * @param subscribed whether it is on the list of those the user wants to see, RFC 9051 §6.3.7
 * @param namespace where it lies: whose it is, and what of its name is not shown
 */
public record Mailbox(
        MailboxName name,
        Optional<Character> separator,
        Optional<SpecialUse> specialUse,
        boolean selectable,
        int messages,
        int unseen,
        boolean subscribed,
        Namespace namespace) {

    /** A subscribed mailbox of the user's own. */
    public Mailbox(
            MailboxName name,
            Optional<Character> separator,
            Optional<SpecialUse> specialUse,
            boolean selectable,
            int messages,
            int unseen) {
        this(
                name,
                separator,
                specialUse,
                selectable,
                messages,
                unseen,
                true,
                Namespaces.UNKNOWN.personal());
    }

    /** The last step of the name: what a tree shows. */
    public String leafName() {
        return path().getLast();
    }

    /** Steps above this mailbox that are shown: 0 for one at the top. */
    public int depth() {
        return path().size() - 1;
    }

    /** The steps of the name without the prefix of its namespace, RFC 2342. */
    public List<String> path() {
        String full = name.value();
        String prefix = namespace.prefix();
        boolean hides = full.startsWith(prefix) && full.length() > prefix.length();
        String shown = hides ? full.substring(prefix.length()) : full;
        return separator
                .map(s -> List.of(shown.split(Pattern.quote(String.valueOf(s)), -1)))
                .orElse(List.of(shown));
    }

    /** What stands before the name of a mailbox right below this one. */
    public Optional<String> above() {
        return separator.map(s -> name.value() + s);
    }
}
