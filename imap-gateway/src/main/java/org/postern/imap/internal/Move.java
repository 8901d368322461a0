package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Effect;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.UidSet;

/**
 * Moves messages: by MOVE (RFC 6851), or by COPY, STORE and UID EXPUNGE. Nothing is marked before
 * it is copied, and nothing else is ever expunged.
 */
final class Move implements Change<ChangeOutcome> {
    /** The step whose answer is awaited. */
    private enum Step {
        NONE,
        MOVE,
        COPY,
        REMOVAL
    }

    private final MailboxName source;
    private final UidValidity generation;
    private final Effects effects;
    private final Target target;
    private final Copying copying;
    private Step step = Step.NONE;
    private Set<Uid> piece = Set.of();

    Move(MailboxName source, UidValidity generation, Collection<Uid> uids, MailboxName to) {
        this.source = source;
        this.generation = generation;
        this.effects = new Effects(uids);
        this.target = new Target(to);
        this.copying = new Copying(target, effects);
    }

    @Override
    public ChangeOutcome go(ImapConnection connection) {
        Selection.of(connection, source, generation);
        goOn(connection);
        for (UidSet set : UidSet.of(effects.open()).pieces()) {
            if (!move(connection, set)) {
                break;
            }
        }
        return effects.outcome(Effect.UNCHANGED, target.name());
    }

    /** Finishes the piece that a lost connection interrupted, as far as that is safe. */
    private void goOn(ImapConnection connection) {
        switch (step) {
            case NONE -> {}
            case MOVE -> lookWhatIsLeft(connection);
            case COPY -> {
                Set<Uid> copied = copying.provenCopied(connection, source, generation, piece);
                effects.put(piece, Effect.UNKNOWN);
                piece = copied;
                remove(connection);
            }
            case REMOVAL -> {
                Set<Uid> left = Removal.existing(connection, piece);
                effects.put(piece, Effect.CHANGED);
                piece = left;
                remove(connection);
            }
        }
        step = Step.NONE;
    }

    /** MOVE takes a message from the source only when it is in the target, RFC 6851 §3.3. */
    private void lookWhatIsLeft(ImapConnection connection) {
        Set<Uid> left = new HashSet<>();
        Settling.until(
                () -> {
                    connection.run(Command.of("NOOP"), _ -> {});
                    left.clear();
                    left.addAll(Removal.existing(connection, piece));
                    return left.isEmpty();
                });
        effects.put(piece, Effect.CHANGED);
        effects.put(left, Effect.UNKNOWN);
    }

    /** False where the server wants no more of it. */
    private boolean move(ImapConnection connection, UidSet set) {
        Set<Uid> asked = set.among(effects.open());
        piece = Removal.existing(connection, set, asked);
        asked.removeAll(piece);
        effects.put(asked, Effect.MISSING);
        if (piece.isEmpty()) {
            return true;
        }
        return connection.capabilities().move()
                ? moveAtOnce(connection)
                : copyThenRemove(connection);
    }

    private boolean moveAtOnce(ImapConnection connection) {
        step = Step.MOVE;
        Condition end = copying.run(connection, "UID MOVE", UidSet.of(piece));
        step = Step.NONE;
        Set<Uid> left = end.isOk() ? Set.of() : Removal.existing(connection, piece);
        if (!end.isOk() && left.size() == piece.size() && !effects.hasBegun()) {
            ImapConnection.requireOk(end);
        }
        effects.put(piece, Effect.CHANGED);
        effects.put(left, Effect.UNCHANGED);
        return end.isOk();
    }

    private boolean copyThenRemove(ImapConnection connection) {
        target.note(connection);
        step = Step.COPY;
        Condition end = copying.run(connection, "UID COPY", UidSet.of(piece));
        if (!end.isOk()) {
            step = Step.NONE;
            if (!effects.hasBegun()) {
                ImapConnection.requireOk(end);
            }
            return false;
        }
        boolean removed = remove(connection);
        step = Step.NONE;
        return removed;
    }

    /** Of the piece, which is copied; false where the server does not let go of it. */
    private boolean remove(ImapConnection connection) {
        step = Step.REMOVAL;
        if (piece.isEmpty()) {
            return true;
        }
        try {
            Set<Uid> left = Removal.remove(connection, piece);
            effects.put(piece, Effect.CHANGED);
            boolean removes = connection.capabilities().uidPlus();
            effects.put(left, removes ? Effect.COPIED : Effect.MARKED);
            return true;
        } catch (CommandRefused refused) {
            effects.put(piece, Effect.COPIED);
            return false;
        }
    }

    @Override
    public boolean isBegun() {
        return step != Step.NONE || effects.hasBegun();
    }

    @Override
    public ChangeOutcome givenUp(MailFailure reason) {
        if (step != Step.NONE) {
            effects.put(piece, Effect.UNKNOWN);
        }
        return effects.outcome(Effect.UNCHANGED, target.name());
    }
}
