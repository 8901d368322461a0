package org.postern.mail.ui;

import java.util.Optional;
import org.postern.frontend.AppIcon;
import org.postern.imap.SpecialUse;

/** Putting messages away: where each button and key puts them. */
enum MoveAction {
    ARCHIVE("mail.archive", AppIcon.ARCHIVE, SpecialUse.ARCHIVE),
    DELETE("mail.delete", AppIcon.TRASH, SpecialUse.TRASH),
    SPAM("mail.spam", AppIcon.SPAM, SpecialUse.JUNK);

    private final String key;
    private final AppIcon icon;
    private final SpecialUse target;

    MoveAction(String key, AppIcon icon, SpecialUse target) {
        this.key = key;
        this.icon = icon;
        this.target = target;
    }

    /** What a pressed key means; empty where it means none of these. */
    static Optional<MoveAction> of(String pressed) {
        return switch (pressed) {
            case "e" -> Optional.of(ARCHIVE);
            case "#", "Delete" -> Optional.of(DELETE);
            case "!" -> Optional.of(SPAM);
            default -> Optional.empty();
        };
    }

    String key() {
        return key;
    }

    AppIcon icon() {
        return icon;
    }

    SpecialUse target() {
        return target;
    }
}
