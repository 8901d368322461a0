package org.postern.imap.internal;

import java.util.Collection;
import java.util.Set;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Effect;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.UidSet;

/** Copies messages, RFC 9051 §6.4.7: each at most once, whatever happens to the connection. */
final class Copy implements Change<ChangeOutcome> {
    private final MailboxName source;
    private final UidValidity generation;
    private final Effects effects;
    private final Target target;
    private final Copying copying;
    private Set<Uid> doubtful = Set.of();

    Copy(MailboxName source, UidValidity generation, Collection<Uid> uids, MailboxName to) {
        this.source = source;
        this.generation = generation;
        this.effects = new Effects(uids);
        this.target = new Target(to);
        this.copying = new Copying(target, effects);
    }

    @Override
    public ChangeOutcome go(ImapConnection connection) {
        Selection.of(connection, source, generation);
        if (!doubtful.isEmpty()) {
            Set<Uid> copied = copying.provenCopied(connection, source, generation, doubtful);
            effects.put(doubtful, Effect.UNKNOWN);
            effects.put(copied, Effect.CHANGED);
            doubtful = Set.of();
        }
        for (UidSet piece : UidSet.of(effects.open()).pieces()) {
            if (!copy(connection, piece)) {
                break;
            }
        }
        return effects.outcome(Effect.UNCHANGED, target.name());
    }

    /** False where the server wants no more of it. */
    private boolean copy(ImapConnection connection, UidSet piece) {
        Collection<Uid> asked = piece.among(effects.open());
        Set<Uid> existing = Removal.existing(connection, piece, asked);
        if (!existing.isEmpty()) {
            target.note(connection);
            doubtful = existing;
            Condition end = copying.run(connection, "UID COPY", UidSet.of(existing));
            doubtful = Set.of();
            if (!end.isOk()) {
                if (!effects.hasBegun()) {
                    ImapConnection.requireOk(end);
                }
                return false;
            }
        }
        effects.put(asked, Effect.MISSING);
        effects.put(existing, Effect.CHANGED);
        return true;
    }

    @Override
    public boolean isBegun() {
        return !doubtful.isEmpty() || effects.hasBegun();
    }

    @Override
    public ChangeOutcome givenUp(MailFailure reason) {
        effects.put(doubtful, Effect.UNKNOWN);
        return effects.outcome(Effect.UNCHANGED, target.name());
    }
}
