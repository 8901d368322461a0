package org.postern.mail;

import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.message.PartId;

/**
 * Where in the browser the content of a message is served: {@code
 * /content/{mailbox}/{uidvalidity}-{uid}/…}. An address names one message for ever.
 */
public final class ContentAddress {
    public static final String ROOT = "/content/";

    private ContentAddress() {}

    /** The body as a document of its own. */
    public static String body(MessageKey message) {
        return of(message) + "/body";
    }

    /** A part as a download. */
    public static String attachment(MessageKey message, PartId part) {
        return of(message) + "/part/" + part.section();
    }

    /** A raster image shown inside the body. */
    public static String inline(MessageKey message, PartId part) {
        return of(message) + "/inline/" + part.section();
    }

    /** The whole message, byte for byte, as a download. */
    public static String source(MessageKey message) {
        return of(message) + "/source";
    }

    /** The message named by the two steps of an address; empty where they name none. */
    public static Optional<MessageKey> parse(String mailboxStep, String messageStep) {
        Optional<MailboxName> mailbox = MailboxSegment.parse(mailboxStep);
        int hyphen = messageStep.indexOf('-');
        if (mailbox.isEmpty() || hyphen < 1 || messageStep.length() > 21) {
            return Optional.empty();
        }
        try {
            var validity = new UidValidity(Long.parseLong(messageStep.substring(0, hyphen)));
            var uid = new Uid(Long.parseLong(messageStep.substring(hyphen + 1)));
            return Optional.of(new MessageKey(mailbox.get(), validity, uid));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String of(MessageKey message) {
        return ROOT
                + MailboxSegment.of(message.mailbox())
                + '/'
                + message.uidValidity().value()
                + '-'
                + message.uid().value();
    }
}
