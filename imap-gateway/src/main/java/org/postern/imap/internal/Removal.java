package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.postern.imap.Flag;
import org.postern.imap.Marks;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.UidSet;

/**
 * Removes messages of the mailbox selected and no others: it may be done twice, because no UID ever
 * means another message. A server without UID EXPUNGE (RFC 4315 §2.1) would take everything marked
 * by anybody, so there they are only marked.
 */
final class Removal {
    private Removal() {}

    /** Marks and expunges; those that are still there afterwards. */
    static Set<Uid> remove(ImapConnection connection, Collection<Uid> uids) {
        Set<Uid> left = new HashSet<>();
        for (UidSet piece : UidSet.of(uids).pieces()) {
            FlagChange.requireDone(
                    connection.ask(FlagChange.store(piece, Marks.of(Flag.DELETED), true), _ -> {}));
            if (connection.capabilities().uidPlus()) {
                connection.run(Command.of("UID EXPUNGE").uids(piece), _ -> {});
            }
            left.addAll(existing(connection, piece, uids));
        }
        return left;
    }

    static Set<Uid> existing(ImapConnection connection, Collection<Uid> uids) {
        Set<Uid> existing = new HashSet<>();
        for (UidSet piece : UidSet.of(uids).pieces()) {
            existing.addAll(existing(connection, piece, uids));
        }
        return existing;
    }

    /** Which of these messages are in the mailbox selected. */
    static Set<Uid> existing(ImapConnection connection, UidSet set, Collection<Uid> among) {
        Set<Uid> found = new HashSet<>();
        connection.run(
                Command.of("UID SEARCH").word("UID").uids(set),
                response -> {
                    if (response instanceof Response.SearchData(UidSet hits)) {
                        found.addAll(hits.among(among));
                    }
                });
        return found;
    }
}
