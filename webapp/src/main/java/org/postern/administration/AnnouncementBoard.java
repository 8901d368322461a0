package org.postern.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.postern.signin.SignedInUser;

/** Where administrators put up what everybody is told. All methods block. */
public interface AnnouncementBoard {

    int LONGEST_TEXT = 1000;

    /** All announcements, those to come and those over too; the newest start first. */
    List<Announcement> all(SignedInUser administrator);

    /** Puts up a new one. */
    Outcome add(SignedInUser administrator, Words words);

    /** Changes one, unless somebody else did since the version was read. */
    Outcome change(SignedInUser administrator, String id, long version, Words words);

    /** Takes one down, unless somebody changed it since the version was read. */
    Outcome remove(SignedInUser administrator, String id, long version);

    /** What an administrator writes. */
    record Words(
            String text,
            Level level,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean atSignIn) {}

    /** What became of it. */
    sealed interface Outcome {
        /** It is as wanted. */
        record Done() implements Outcome {}

        /** Somebody else was first; nothing was changed. */
        record Conflict(Announcement theirs) implements Outcome {}

        /** Somebody else took it down; nothing was changed. */
        record Gone() implements Outcome {}

        /** The words cannot be put up so. */
        record Refused(Reason reason) implements Outcome {}
    }

    /** What is wrong with the words. */
    enum Reason {
        NO_TEXT,
        TEXT_TOO_LONG,
        ENDS_BEFORE_IT_BEGINS
    }
}
