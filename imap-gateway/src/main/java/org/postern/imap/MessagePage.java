package org.postern.imap;

import java.util.List;

/**
 * A piece of the default list: newest arrival first, by sequence number from the end.
 *
 * @param snapshot the mailbox as it was when the piece was read
 * @param offset position of the first message, 0 is the newest
 */
public record MessagePage(MailboxSnapshot snapshot, int offset, List<MessageSummary> messages) {

    public MessagePage {
        messages = List.copyOf(messages);
    }
}
