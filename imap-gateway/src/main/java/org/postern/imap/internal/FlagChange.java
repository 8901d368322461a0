package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Effect;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.Marks;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.UidSet;

/**
 * Adds or removes flags and keywords, RFC 9051 §6.4.6. STORE passes over UIDs that are gone without
 * a word, so a FETCH behind it tells which messages there are and how they stand.
 */
final class FlagChange implements Change<ChangeOutcome> {
    private final MailboxName mailbox;
    private final UidValidity generation;
    private final Marks marks;
    private final boolean present;
    private final Effects effects;
    private Collection<Uid> doubtful = Set.of();

    FlagChange(
            MailboxName mailbox,
            UidValidity generation,
            Collection<Uid> uids,
            Marks marks,
            boolean present) {
        this.mailbox = mailbox;
        this.generation = generation;
        this.marks = marks;
        this.present = present;
        this.effects = new Effects(uids);
    }

    @Override
    public ChangeOutcome go(ImapConnection connection) {
        // one that will not be kept for good is not set for now, RFC 9051 §7.1 (PERMANENTFLAGS)
        boolean kept = Selection.of(connection, mailbox, generation).keeps(marks);
        if (present && !kept) {
            UidSet.of(effects.open()).pieces().forEach(piece -> look(connection, piece));
            return effects.outcome(Effect.UNCHANGED);
        }
        UidSet.of(doubtful).pieces().forEach(piece -> look(connection, piece));
        doubtful = Set.of();
        for (UidSet piece : UidSet.of(effects.open()).pieces()) {
            if (!change(connection, piece)) {
                break;
            }
        }
        return effects.outcome(Effect.UNCHANGED);
    }

    /** Notes which messages stand as they should, or are gone. */
    private void look(ImapConnection connection, UidSet piece) {
        FetchedRows rows = new FetchedRows(2 * effects.uids().size());
        ImapConnection.requireOk(connection.ask(fetch(piece), rows));
        note(piece, rows.byUid());
    }

    private void note(UidSet piece, Map<Uid, FetchData> rows) {
        for (Uid uid : piece.among(effects.open())) {
            FetchData now = rows.get(uid);
            if (now == null) {
                effects.put(Set.of(uid), Effect.MISSING);
            } else if (isAsAsked(now)) {
                effects.put(Set.of(uid), Effect.CHANGED);
            }
        }
    }

    /** False where the server wants no more of it. */
    private boolean change(ImapConnection connection, UidSet piece) {
        doubtful = piece.among(effects.open());
        FetchedRows rows = new FetchedRows(2 * effects.uids().size());
        List<Condition> ends =
                connection.pipeline(List.of(store(piece, marks, present), fetch(piece)), rows);
        doubtful = Set.of();
        if (!effects.hasBegun()) {
            requireDone(ends.get(0));
        }
        ImapConnection.requireOk(ends.get(1));
        note(piece, rows.byUid());
        effects.put(piece.among(effects.open()), Effect.UNCHANGED);
        return isDone(ends.get(0));
    }

    private boolean isAsAsked(FetchData now) {
        Set<Object> has = new HashSet<>(now.flags().orElse(Set.of()));
        has.addAll(now.keywords().orElse(Set.of()));
        Set<Object> asked = new HashSet<>(marks.flags());
        asked.addAll(marks.keywords());
        return present ? has.containsAll(asked) : asked.stream().noneMatch(has::contains);
    }

    private static Command fetch(UidSet uids) {
        return Command.of("UID FETCH").uids(uids).words("UID", "FLAGS");
    }

    static Command store(UidSet uids, Marks marks, boolean present) {
        return Command.of("UID STORE")
                .uids(uids)
                .word(present ? "+FLAGS.SILENT" : "-FLAGS.SILENT")
                .marks(marks);
    }

    /** A NO because some messages are gone is no failure: the others were changed, RFC 5530 §3. */
    static void requireDone(Condition end) {
        if (!isDone(end)) {
            ImapConnection.requireOk(end);
        }
    }

    private static boolean isDone(Condition end) {
        return end.isOk() || end.hasCode("EXPUNGEISSUED");
    }

    @Override
    public boolean isBegun() {
        return !doubtful.isEmpty() || effects.hasBegun();
    }

    @Override
    public ChangeOutcome givenUp(MailFailure reason) {
        effects.put(doubtful, Effect.UNKNOWN);
        return effects.outcome(Effect.UNCHANGED);
    }
}
