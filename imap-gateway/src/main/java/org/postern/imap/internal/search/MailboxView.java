package org.postern.imap.internal.search;

import org.jspecify.annotations.Nullable;
import org.postern.imap.MailFailure.MailboxReplaced;
import org.postern.imap.MailboxName;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.SelectedMailbox;

/**
 * The mailbox a search is in, on whatever connection it is lent. One that had the mailbox selected
 * before may not know yet what arrived since; so it is asked once, RFC 9051 §6.1.2.
 */
final class MailboxView {
    private final MailboxName mailbox;
    private @Nullable UidValidity generation;
    private @Nullable ImapConnection upToDate;

    /**
     * @param generation that must be found; null for the first one found
     */
    MailboxView(MailboxName mailbox, @Nullable UidValidity generation) {
        this.mailbox = mailbox;
        this.generation = generation;
    }

    /** The mailbox on this connection, with all messages there were when the search came to it. */
    SelectedMailbox on(ImapConnection connection) {
        if (!connection.hasSelected(mailbox)) {
            connection.select(mailbox);
        } else if (connection != upToDate) {
            connection.run(Command.of("NOOP"), _ -> {});
        }
        upToDate = connection;
        SelectedMailbox selected = connection.selected().orElseThrow();
        if (generation == null) {
            generation = selected.uidValidity();
        } else if (!generation.equals(selected.uidValidity())) {
            throw new MailboxReplaced("the mailbox was made anew");
        }
        return selected;
    }
}
