package org.postern.imap;

import java.util.Optional;

/**
 * A mailbox of an account, with its counts as of the last look.
 *
 * @param separator the server's hierarchy separator; empty where the names are flat
 * @param selectable false for a name that only holds others, RFC 9051 §7.3.1 (\Noselect)
 * @param messages number of messages; 0 where unknown
 * @param unseen number of messages without \Seen; 0 where unknown
 */
public record Mailbox(
        MailboxName name,
        Optional<Character> separator,
        Optional<SpecialUse> specialUse,
        boolean selectable,
        int messages,
        int unseen) {

    /** The last step of the name: what a tree shows. */
    public String leafName() {
        String full = name.value();
        return separator.map(s -> full.substring(full.lastIndexOf(s) + 1)).orElse(full);
    }

    /** Steps above this mailbox: 0 for one at the top. */
    public int depth() {
        return separator.map(s -> (int) name.value().chars().filter(c -> c == s).count()).orElse(0);
    }
}
