package org.postern.imap.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.Target.Arrival;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.CopiedUids;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.UidSet;

/** Puts messages of the mailbox selected into another one, by COPY or MOVE. */
final class Copying {
    private final Target target;
    private final Effects effects;

    Copying(Target target, Effects effects) {
        this.target = target;
        this.effects = effects;
    }

    /**
     * Gives the command. A target that is missing is created, and the command, which then did
     * nothing, given again.
     */
    Condition run(ImapConnection connection, String command, UidSet set) {
        Condition end = ask(connection, command, set);
        if (target.createdFor(connection, end)) {
            end = ask(connection, command, set);
        }
        return end;
    }

    private Condition ask(ImapConnection connection, String command, UidSet set) {
        Condition end =
                connection.ask(
                        Command.of(command).uids(set).mailbox(target.name()),
                        response -> {
                            if (response instanceof Response.Notice(Condition notice)) {
                                keep(notice);
                            }
                        });
        keep(end);
        return end;
    }

    private void keep(Condition condition) {
        CopiedUids.of(condition).ifPresent(told -> copied(told.generation(), told.copies()));
    }

    private void copied(UidValidity generation, Map<Uid, Uid> copies) {
        effects.copied(generation, copies);
    }

    /**
     * Looks which of these messages were copied by a COPY whose answer was lost: their likes must
     * have arrived in the target since it was given. The source is selected again afterwards.
     */
    Set<Uid> provenCopied(
            ImapConnection connection,
            MailboxName source,
            UidValidity generation,
            Collection<Uid> doubtful) {
        List<Arrival> originals = originals(connection, source, generation, doubtful);
        Map<Uid, Uid> found = new HashMap<>();
        if (target.isNoted() && !originals.isEmpty()) {
            Settling.until(
                    () -> {
                        found.clear();
                        found.putAll(match(originals, target.arrivals(connection)));
                        return found.size() == originals.size();
                    });
            target.generation().ifPresent(made -> copied(made, found));
        }
        connection.select(source);
        Selection.of(connection, source, generation);
        return Set.copyOf(found.keySet());
    }

    private static List<Arrival> originals(
            ImapConnection connection,
            MailboxName source,
            UidValidity generation,
            Collection<Uid> uids) {
        Selection.of(connection, source, generation);
        List<Arrival> originals = new ArrayList<>();
        for (UidSet piece : UidSet.of(uids).pieces()) {
            FetchedRows rows = new FetchedRows(2 * uids.size());
            connection.run(
                    Command.of("UID FETCH").uids(piece).words("UID", "RFC822.SIZE", "ENVELOPE"),
                    rows);
            rows.byUid()
                    .forEach((uid, data) -> Target.arrival(uid, data).ifPresent(originals::add));
        }
        originals.removeIf(original -> !uids.contains(original.uid()));
        return originals;
    }

    /** Each arrival answers for one original only. */
    private static Map<Uid, Uid> match(List<Arrival> originals, List<Arrival> arrivals) {
        List<Arrival> left = new ArrayList<>(arrivals);
        Map<Uid, Uid> found = new HashMap<>();
        for (Arrival original : originals) {
            for (Arrival arrival : left) {
                if (arrival.id().equals(original.id())
                        && arrival.octets() == original.octets()
                        && arrival.envelope().equals(original.envelope())) {
                    found.put(original.uid(), arrival.uid());
                    left.remove(arrival);
                    break;
                }
            }
        }
        return found;
    }
}
