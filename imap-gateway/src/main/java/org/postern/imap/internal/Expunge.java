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
import org.postern.imap.internal.wire.ImapConnection;

/** Removes messages for good, and no others; after a lost connection it goes on where it was. */
final class Expunge implements Change<ChangeOutcome> {
    private final MailboxName mailbox;
    private final UidValidity generation;
    private final Effects effects;
    private final Set<Uid> chosen = new HashSet<>();
    private boolean begun;

    Expunge(MailboxName mailbox, UidValidity generation, Collection<Uid> uids) {
        this.mailbox = mailbox;
        this.generation = generation;
        this.effects = new Effects(uids);
    }

    @Override
    public ChangeOutcome go(ImapConnection connection) {
        Selection.of(connection, mailbox, generation);
        Set<Uid> existing = Removal.existing(connection, effects.uids());
        if (!begun) {
            chosen.addAll(existing);
        }
        begun = !existing.isEmpty() || begun;
        Set<Uid> left = existing.isEmpty() ? Set.of() : remove(connection, existing);
        effects.put(chosen, Effect.CHANGED);
        boolean removes = connection.capabilities().uidPlus();
        effects.put(left, removes ? Effect.UNCHANGED : Effect.MARKED);
        return effects.outcome(Effect.MISSING);
    }

    private Set<Uid> remove(ImapConnection connection, Set<Uid> existing) {
        try {
            return Removal.remove(connection, existing);
        } catch (CommandRefused refused) {
            Set<Uid> left = Removal.existing(connection, existing);
            if (left.size() == chosen.size()) {
                begun = false;
                throw refused;
            }
            return left;
        }
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    @Override
    public ChangeOutcome givenUp(MailFailure reason) {
        effects.put(chosen, Effect.UNKNOWN);
        return effects.outcome(Effect.MISSING);
    }
}
