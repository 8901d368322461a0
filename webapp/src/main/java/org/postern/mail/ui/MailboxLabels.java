package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.frontend.AppIcon;
import org.postern.imap.Mailbox;
import org.postern.imap.SpecialUse;

/** How mailboxes are called and drawn: special ones by purpose, the others by their own name. */
final class MailboxLabels {
    private MailboxLabels() {}

    /** The order of a day's work: what comes in, what is being written, what went, what is done. */
    private static final List<SpecialUse> ORDER =
            List.of(
                    SpecialUse.FLAGGED,
                    SpecialUse.DRAFTS,
                    SpecialUse.SENT,
                    SpecialUse.ALL,
                    SpecialUse.ARCHIVE,
                    SpecialUse.JUNK,
                    SpecialUse.TRASH);

    /** INBOX, the special mailboxes, then the others as the server's names sort. */
    static List<Mailbox> inOrder(List<Mailbox> mailboxes) {
        return mailboxes.stream().sorted(Comparator.comparingInt(MailboxLabels::rank)).toList();
    }

    private static int rank(Mailbox mailbox) {
        if (mailbox.name().isInbox()) {
            return -1;
        }
        return mailbox.specialUse().map(ORDER::indexOf).orElse(ORDER.size());
    }

    static String of(Component view, Mailbox mailbox) {
        if (mailbox.name().isInbox()) {
            return view.getTranslation("mailbox.INBOX");
        }
        return mailbox.specialUse()
                .map(use -> view.getTranslation("mailbox." + use))
                .orElseGet(mailbox::leafName);
    }

    static AppIcon icon(Mailbox mailbox) {
        if (mailbox.name().isInbox()) {
            return AppIcon.INBOX;
        }
        Optional<SpecialUse> use = mailbox.specialUse();
        return use.isEmpty() ? AppIcon.FOLDER : icon(use.get());
    }

    private static AppIcon icon(SpecialUse use) {
        return switch (use) {
            case ALL -> AppIcon.FOLDER;
            case ARCHIVE -> AppIcon.ARCHIVE;
            case DRAFTS -> AppIcon.DRAFT;
            case FLAGGED -> AppIcon.FLAG;
            case JUNK -> AppIcon.SPAM;
            case SENT -> AppIcon.SEND;
            case TRASH -> AppIcon.TRASH;
        };
    }
}
