package org.postern.signin.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postern.configuration.SessionSettings;
import org.postern.signin.SignedInUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in: each account with the HTTP session it belongs to. However the session ends
 * (sign-out, time, shutdown), the account is closed with it.
 */
final class SignedInAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(SignedInAccounts.class);
    private static final String ATTRIBUTE = SignedInAccounts.class.getName();
    // A closed browser sends nothing at all; the container's own time-out then ends the session.
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final SessionSettings limits;
    private final Clock clock;

    SignedInAccounts(SessionSettings limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Ties the account to the session. */
    void keep(SignedInUser user, HttpSession session) {
        session.setMaxInactiveInterval((int) limits.idle().plus(GRACE).toSeconds());
        session.setAttribute(ATTRIBUTE, new Held(user, session, clock.instant()));
    }

    /** Notes that the user, and not just an open page, has asked for something. */
    void used(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof Held account) {
            account.lastUse = clock.instant();
        }
    }

    /** Whether the session's time is over. */
    boolean isOver(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Held account && isOver(account);
    }

    private boolean isOver(Held account) {
        var now = clock.instant();
        return now.isAfter(account.lastUse.plus(limits.idle()))
                || now.isAfter(account.since.plus(limits.longest()));
    }

    /** Ends the sessions whose time is over. */
    void sweep() {
        for (var account : held) {
            if (isOver(account)) {
                end(account.session);
            }
        }
    }

    /** Ends a session; it may have ended meanwhile. */
    void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("the session had ended by itself");
        }
    }

    int count() {
        return held.size();
    }

    /** One account, as the session holds it. */
    private final class Held implements HttpSessionBindingListener {
        private final SignedInUser user;
        private final HttpSession session;
        private final Instant since;
        private volatile Instant lastUse;

        Held(SignedInUser user, HttpSession session, Instant since) {
            this.user = user;
            this.session = session;
            this.since = since;
            this.lastUse = since;
        }

        @Override
        public void valueBound(@Nullable HttpSessionBindingEvent event) {
            held.add(this);
        }

        @Override
        public void valueUnbound(@Nullable HttpSessionBindingEvent event) {
            if (held.remove(this)) {
                // May take seconds, and the caller may hold the lock of a Vaadin session.
                Thread.ofVirtual().name("sign-out").start(user.account()::close);
            }
        }
    }
}
