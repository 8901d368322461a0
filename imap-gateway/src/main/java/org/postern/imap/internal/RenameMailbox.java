package org.postern.imap.internal;

import java.util.List;
import java.util.Optional;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxOutcome;
import org.postern.imap.MailboxOutcome.Reason;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.ListData;

/**
 * Gives a mailbox another name, RFC 9051 §6.3.6, and lets the subscriptions follow. Where the
 * answer is lost, the names that are there tell; it is never asked for twice.
 */
final class RenameMailbox implements Change<MailboxOutcome> {
    private final MailboxName from;
    private final MailboxName to;
    private List<MailboxName> subscribed = List.of();
    private boolean begun;
    private boolean done;

    RenameMailbox(MailboxName from, MailboxName to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public MailboxOutcome go(ImapConnection connection) {
        if (done) {
            return follow(connection);
        }
        if (begun) {
            return goOn(connection);
        }
        Optional<ListData> row = Listing.row(connection, from);
        if (row.isEmpty()) {
            return new MailboxOutcome.Refused(Reason.MISSING, ""); // Courier would say OK
        }
        if (!from.isInbox()) {
            subscribed = Listing.subscribed(connection, from, row.get().separator());
        }
        if (Listing.row(connection, to).isPresent()) {
            return new MailboxOutcome.Refused(Reason.ALREADY_EXISTS, "");
        }
        if (!from.isInbox() && connection.hasSelected(from)) {
            connection.select(MailboxName.INBOX);
        }
        begun = true;
        Condition end = connection.ask(Command.of("RENAME").mailbox(from).mailbox(to), _ -> {});
        return end.isOk() ? follow(connection) : Outcomes.refused(end);
    }

    /** The new name was free when the command was given: if it is taken now, that is its doing. */
    private MailboxOutcome goOn(ImapConnection connection) {
        boolean renamed =
                Settling.until(
                        () ->
                                Listing.row(connection, to).isPresent()
                                        && (from.isInbox() || !Listing.exists(connection, from)));
        return renamed ? follow(connection) : new MailboxOutcome.Unknown();
    }

    private MailboxOutcome follow(ImapConnection connection) {
        done = true;
        for (MailboxName old : subscribed) {
            String below = old.value().substring(from.value().length());
            MailboxName name = new MailboxName(to.value() + below);
            connection.ask(Command.of("SUBSCRIBE").mailbox(name), _ -> {});
            connection.ask(Command.of("UNSUBSCRIBE").mailbox(old), _ -> {});
        }
        return new MailboxOutcome.Done();
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    @Override
    public MailboxOutcome givenUp(MailFailure reason) {
        return done ? new MailboxOutcome.Done() : new MailboxOutcome.Unknown();
    }
}
