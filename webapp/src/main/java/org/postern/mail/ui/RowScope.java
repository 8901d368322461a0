package org.postern.mail.ui;

import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;

/**
 * What the rows on the screen belong to. Every row carries it in its key, so that a click on a row
 * of another mailbox, or of the same one before it was made anew, is dropped instead of hitting
 * another message that happens to have the same UID.
 *
 * @param generation how often the list has turned to another mailbox
 */
record RowScope(int generation, MailboxName mailbox, UidValidity validity) {

    /** The key of a row. */
    String key(Uid uid) {
        return generation + "-" + validity.value() + "-" + uid.value();
    }

    /** The message a row stands for; empty where the row is not of this scope. */
    Optional<MessageKey> message(String rowKey) {
        String prefix = generation + "-" + validity.value() + "-";
        if (!rowKey.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            var uid = new Uid(Long.parseLong(rowKey.substring(prefix.length())));
            return Optional.of(new MessageKey(mailbox, validity, uid));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
