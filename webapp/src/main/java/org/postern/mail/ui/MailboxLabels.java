package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.postern.frontend.AppIcon;
import org.postern.imap.Mailbox;
import org.postern.imap.SpecialUse;

/** How mailboxes are called and drawn: special ones by purpose, the others by their own name. */
final class MailboxLabels {
    private MailboxLabels() {}

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
