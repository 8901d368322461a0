package org.postern.announcements;

import java.util.List;

/** What is announced now. */
public interface Announcements {

    /** For people who are signed in; blocks for a moment at most. */
    List<Announcement> current();

    /** For everybody, signed in or not; blocks for a moment at most. */
    List<Announcement> atTheDoor();

    /**
     * Tells, on any thread, that something else is announced: it was changed, or its time has come
     * or is over.
     */
    Subscription subscribe(Runnable changed);

    /** A running subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
