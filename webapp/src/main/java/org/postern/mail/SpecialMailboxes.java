package org.postern.mail;

import java.util.List;
import java.util.Optional;
import org.postern.imap.MailAccount;
import org.postern.imap.Mailbox;
import org.postern.imap.MailboxName;
import org.postern.imap.SpecialUse;

/** Which mailbox of an account serves which purpose, RFC 6154. */
public record SpecialMailboxes(List<Mailbox> mailboxes) {

    public SpecialMailboxes {
        mailboxes = List.copyOf(mailboxes);
    }

    /** Asks the server; blocks. */
    public static SpecialMailboxes of(MailAccount account) {
        return new SpecialMailboxes(account.mailboxes());
    }

    /** The mailbox that exists for the purpose. */
    public Optional<MailboxName> existing(SpecialUse use) {
        return mailboxes.stream()
                .filter(mailbox -> mailbox.specialUse().filter(use::equals).isPresent())
                .map(Mailbox::name)
                .findFirst();
    }

    /** The mailbox for the purpose, or the name it gets when something is first put there. */
    public MailboxName name(SpecialUse use) {
        return existing(use).orElseGet(() -> new MailboxName(usualName(use)));
    }

    private static String usualName(SpecialUse use) {
        return switch (use) {
            case ALL -> "All";
            case ARCHIVE -> "Archive";
            case DRAFTS -> "Drafts";
            case FLAGGED -> "Flagged";
            case JUNK -> "Junk";
            case SENT -> "Sent";
            case TRASH -> "Trash";
        };
    }
}
