package org.postern.imap.internal;

import java.util.Optional;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxOutcome;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.ListData;

/**
 * Removes a mailbox, RFC 9051 §6.3.5. It is never asked for twice: what has the name by then may be
 * another mailbox.
 */
final class DeleteMailbox implements Change<MailboxOutcome> {
    private final MailboxName name;
    private boolean begun;
    private boolean done;

    DeleteMailbox(MailboxName name) {
        this.name = name;
    }

    @Override
    public MailboxOutcome go(ImapConnection connection) {
        if (done) {
            return afterwards(connection);
        }
        if (begun) {
            boolean gone = Settling.until(() -> !Listing.exists(connection, name));
            return gone ? afterwards(connection) : new MailboxOutcome.Unknown();
        }
        if (connection.hasSelected(name)) {
            connection.select(MailboxName.INBOX);
        }
        begun = true;
        Condition end = connection.ask(Command.of("DELETE").mailbox(name), _ -> {});
        return end.isOk() ? afterwards(connection) : Outcomes.refused(end);
    }

    /** Where others lie below it the name may stay, without messages. */
    private MailboxOutcome afterwards(ImapConnection connection) {
        done = true;
        Optional<ListData> row = Listing.row(connection, name);
        connection.ask(Command.of("UNSUBSCRIBE").mailbox(name), _ -> {});
        return row.isPresent() ? new MailboxOutcome.NameKept() : new MailboxOutcome.Done();
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
