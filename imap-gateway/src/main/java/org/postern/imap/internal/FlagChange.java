package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Flag;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.UidSet;

/**
 * Adds or removes a flag, RFC 9051 §6.4.6. STORE passes over UIDs that are gone without a word, so
 * a FETCH behind it tells which messages there are and how they stand.
 */
final class FlagChange {
    private FlagChange() {}

    static ChangeOutcome make(
            ImapConnection connection, Collection<Uid> uids, Flag flag, boolean present) {
        FetchedRows rows = new FetchedRows(2 * uids.size());
        for (UidSet piece : UidSet.of(uids).pieces()) {
            List<Condition> ends =
                    connection.pipeline(
                            List.of(
                                    store(piece, flag, present),
                                    Command.of("UID FETCH").uids(piece).words("UID", "FLAGS")),
                            rows);
            requireDone(ends.get(0));
            ImapConnection.requireOk(ends.get(1));
        }
        Set<Uid> changed = new HashSet<>();
        Set<Uid> missing = new HashSet<>();
        for (Uid uid : uids) {
            FetchData now = rows.byUid().get(uid);
            if (now == null) {
                missing.add(uid);
            } else if (now.flags().orElse(Set.of()).contains(flag) == present) {
                changed.add(uid);
            }
        }
        return new ChangeOutcome(changed, missing);
    }

    static Command store(UidSet uids, Flag flag, boolean present) {
        return Command.of("UID STORE")
                .uids(uids)
                .word(present ? "+FLAGS.SILENT" : "-FLAGS.SILENT")
                .flags(Set.of(flag));
    }

    /** A NO because some messages are gone is no failure: the others were changed, RFC 5530 §3. */
    static void requireDone(Condition end) {
        if (!end.hasCode("EXPUNGEISSUED")) {
            ImapConnection.requireOk(end);
        }
    }
}
