package org.postern.announcements;

import java.time.Instant;
import java.util.Optional;

/**
 * Some words for everybody.
 *
 * @param id stays the same however often the words are changed
 * @param text plain text
 * @param from not shown before; empty for at once
 * @param until not shown from then on; empty for as long as it is kept
 * @param atSignIn also shown to those who have not signed in
 * @param version grows with every change
 */
public record Announcement(
        String id,
        String text,
        Level level,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean atSignIn,
        long version) {

    /** How much it matters. */
    public enum Level {
        INFORMATION,
        WARNING
    }

    public boolean isShownAt(Instant now) {
        return from.filter(now::isBefore).isEmpty()
                && until.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
