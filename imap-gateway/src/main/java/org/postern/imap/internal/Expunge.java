package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Flag;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.UidSet;

/**
 * Removes messages of the mailbox selected and no others. A server without UID EXPUNGE (RFC 4315
 * §2.1) would take everything marked by anybody, so there they are only marked.
 */
final class Expunge {
    private Expunge() {}

    static ChangeOutcome make(ImapConnection connection, Collection<Uid> uids) {
        Set<Uid> existing = new HashSet<>();
        for (UidSet piece : UidSet.of(uids).pieces()) {
            existing.addAll(Move.existing(connection, piece, uids));
        }
        for (UidSet piece : UidSet.of(existing).pieces()) {
            make(connection, piece);
        }
        Set<Uid> missing = new HashSet<>(uids);
        missing.removeAll(existing);
        return new ChangeOutcome(existing, missing);
    }

    static void make(ImapConnection connection, UidSet set) {
        FlagChange.requireDone(connection.ask(FlagChange.store(set, Flag.DELETED, true), _ -> {}));
        if (connection.capabilities().uidPlus()) {
            connection.run(Command.of("UID EXPUNGE").uids(set), _ -> {});
        }
    }
}
