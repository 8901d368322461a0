package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.UidSet;

/**
 * Moves messages of the mailbox selected: by MOVE (RFC 6851), or by COPY, STORE and UID EXPUNGE.
 * Nothing is marked before it is copied, and nothing else is ever expunged.
 *
 * <p>Remembers how far it came, for the case that the connection is lost on the way.
 */
final class Move {
    private final Collection<Uid> uids;
    private final MailboxName target;
    private final Set<Uid> moved = new HashSet<>();
    private Set<Uid> moving = Set.of();
    private boolean doubtful;

    Move(Collection<Uid> uids, MailboxName target) {
        this.uids = List.copyOf(new LinkedHashSet<>(uids));
        this.target = target;
    }

    ChangeOutcome make(ImapConnection connection) {
        for (UidSet piece : UidSet.of(uids).pieces()) {
            moving = existing(connection, piece);
            if (!moving.isEmpty()) {
                move(connection, UidSet.of(moving));
                moved.addAll(moving);
                moving = Set.of();
            }
        }
        return outcome();
    }

    private ChangeOutcome outcome() {
        Set<Uid> missing = new HashSet<>(uids);
        missing.removeAll(moved);
        return new ChangeOutcome(moved, missing);
    }

    private Set<Uid> existing(ImapConnection connection, UidSet piece) {
        return existing(connection, piece, uids);
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

    private void move(ImapConnection connection, UidSet set) {
        if (connection.capabilities().move()) {
            doubtful = true;
            targeted(connection, () -> Command.of("UID MOVE").uids(set).mailbox(target));
            doubtful = false;
            return;
        }
        targeted(connection, () -> Command.of("UID COPY").uids(set).mailbox(target));
        Expunge.make(connection, set);
    }

    /**
     * A target that is missing is created, and the command, which then did nothing, given again.
     */
    private void targeted(ImapConnection connection, Supplier<Command> command) {
        Condition end = connection.ask(command.get(), _ -> {});
        if (end.hasCode("TRYCREATE")) {
            connection.run(Command.of("CREATE").mailbox(target), _ -> {});
            end = connection.ask(command.get(), _ -> {});
        }
        ImapConnection.requireOk(end);
    }

    /** Whether a look at the source can tell how a MOVE ended whose answer was lost. */
    boolean isDoubtful() {
        return doubtful;
    }

    /**
     * Looks what is left in the source, selected anew.
     *
     * @return whether all that was being moved is gone, so that the MOVE counts as done
     */
    boolean isDoneAfterAll(ImapConnection fresh) {
        return existing(fresh, UidSet.of(moving), moving).isEmpty();
    }

    /** What was done up to and including the MOVE whose answer was lost. */
    boolean isLastPiece() {
        return moved.size() + moving.size() == uids.size();
    }

    ChangeOutcome outcomeAfterAll() {
        moved.addAll(moving);
        return outcome();
    }
}
