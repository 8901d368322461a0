package org.postern.signin;

import java.time.Instant;
import java.util.List;

/** Who is signed in on this server; for administrators only, whatever the asker shows. */
public interface SignedInSessions {

    /**
     * All sessions, the newest first.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody else
     */
    List<Session> all(SignedInUser administrator);

    /**
     * Ends a session: its connections are closed, and its browser is shown the door and told why.
     * Blocks for a moment.
     *
     * @return whether there was such a session
     * @throws org.springframework.security.access.AccessDeniedException for anybody else
     */
    boolean end(SignedInUser administrator, String id);

    /** Tells, on any thread, that there is something new to see. */
    Subscription subscribe(Runnable changed);

    /** A running subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * One sign-in.
     *
     * @param id names it to {@link #end} and means nothing elsewhere
     * @param client address the sign-in came from
     * @param browser family, as the browser says; empty where it says nothing known
     * @param up whether its mail server answers
     * @param own whether it is the asker's
     */
    record Session(
            String id,
            String loginName,
            String backEnd,
            Instant since,
            Instant lastUse,
            String client,
            String browser,
            boolean up,
            boolean own) {}
}
