package org.postern.imap;

import java.util.List;

/**
 * The lists of an account's mailboxes in any order. Methods block and fail as those of {@link
 * MailAccount}.
 */
public interface MessageLists {
    /**
     * A list as it is now; where nothing has changed since the last time this is one cheap check.
     */
    ListOutcome list(MailboxName mailbox, ListOrder order);

    /**
     * The rows at some positions of a list. Those whose messages are gone are left out; no other
     * message takes their place.
     *
     * @param from position of the first row
     * @param count 1 to 500; fewer at the end of the list
     * @throws MailFailure.MailboxReplaced where the list is of another generation of the mailbox
     */
    List<MessageSummary> rows(MessageList list, int from, int count);
}
