package org.postern.imap.internal;

import org.postern.imap.MailFailure.MailboxReplaced;
import org.postern.imap.MailboxName;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.SelectedMailbox;

/** Opens mailboxes on connections, only where that is not done yet. */
final class Selection {
    private Selection() {}

    static SelectedMailbox of(ImapConnection connection, MailboxName mailbox) {
        return connection
                .selected()
                .filter(selected -> selected.name().equals(mailbox))
                .orElseGet(() -> connection.select(mailbox));
    }

    /**
     * Opens the generation of a mailbox that the caller knows.
     *
     * @throws MailboxReplaced for another one: its UIDs are other messages
     */
    static SelectedMailbox of(
            ImapConnection connection, MailboxName mailbox, UidValidity generation) {
        SelectedMailbox selected = of(connection, mailbox);
        if (!selected.uidValidity().equals(generation)) {
            throw new MailboxReplaced("the mailbox was made anew");
        }
        return selected;
    }
}
