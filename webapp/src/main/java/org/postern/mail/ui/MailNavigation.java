package org.postern.mail.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.mail.MailboxSegment;

/**
 * The addresses of the mail section: {@code /mail/{mailbox}/{uid}}. What is chosen is in the
 * address, so reload, Back, a second tab and a pasted link all show the same.
 *
 * @param mailbox the mailbox shown
 * @param uid the message open; empty for the list alone
 */
public record MailNavigation(MailboxName mailbox, Optional<Uid> uid) {
    static final String ROUTE = "mail/:mailbox?/:uid?([0-9]{1,10})";

    /** The list of a mailbox. */
    public static MailNavigation to(MailboxName mailbox) {
        return new MailNavigation(mailbox, Optional.empty());
    }

    /** A message in its mailbox. */
    public static MailNavigation to(MailboxName mailbox, Uid uid) {
        return new MailNavigation(mailbox, Optional.of(uid));
    }

    /** What an address asks for; INBOX where it names no mailbox. */
    static MailNavigation parse(RouteParameters parameters) {
        MailboxName mailbox =
                parameters.get("mailbox").flatMap(MailboxSegment::parse).orElse(MailboxName.INBOX);
        Optional<Uid> uid =
                parameters
                        .getLong("uid")
                        .filter(value -> value >= 1 && value <= 0xFFFF_FFFFL)
                        .map(Uid::new);
        return new MailNavigation(mailbox, uid);
    }

    /** The path, without a leading slash. */
    public String path() {
        return "mail/"
                + MailboxSegment.of(mailbox)
                + uid.map(open -> "/" + open.value()).orElse("");
    }
}
