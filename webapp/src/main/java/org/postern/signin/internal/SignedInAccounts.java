package org.postern.signin.internal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
    // What a window needs to hear that it is shown the door.
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Set<HeldAccount> held = ConcurrentHashMap.newKeySet();
    private final Map<HeldAccount, Instant> leaving = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final SessionSettings limits;
    private final Clock clock;
    private final Consumer<SignedInUser> signedOut;

    /**
     * @param signedOut told of everybody who has gone, on a thread that may wait
     */
    SignedInAccounts(SessionSettings limits, Clock clock, Consumer<SignedInUser> signedOut) {
        this.limits = limits;
        this.clock = clock;
        this.signedOut = signedOut;
    }

    /** Ties the account to the session. */
    void keep(SignedInUser user, HttpSession session, HeldAccount.Client client) {
        session.setMaxInactiveInterval((int) limits.idle().plus(GRACE).toSeconds());
        session.setAttribute(
                ATTRIBUTE, new HeldAccount(user, session, client, clock.instant(), this::bound));
    }

    private void bound(HeldAccount account, boolean isNow) {
        if (isNow) {
            held.add(account);
            changed();
        } else {
            leaving.remove(account);
            release(account);
        }
    }

    private void release(HeldAccount account) {
        if (held.remove(account)) {
            // May take seconds, and the caller may hold the lock of a Vaadin session.
            Thread.ofVirtual().name("sign-out").start(() -> close(account.user()));
            changed();
        }
    }

    /**
     * Closes the account and serves its session no more. The session itself ends with its next
     * request, or with a sweep: its windows have yet to be shown the door.
     */
    void dismiss(HeldAccount account) {
        account.end();
        leaving.put(account, clock.instant());
        release(account);
    }

    private void close(SignedInUser user) {
        try {
            user.account().close();
        } finally {
            signedOut.accept(user);
        }
    }

    /** Notes that the user, and not just an open page, has asked for something. */
    void used(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof HeldAccount account) {
            account.usedAt(clock.instant());
        }
    }

    /** Whether the session's time is over. */
    boolean isOver(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof HeldAccount account && isOver(account);
    }

    private boolean isOver(HeldAccount account) {
        var now = clock.instant();
        return account.isEnded()
                || now.isAfter(account.lastUse().plus(limits.idle()))
                || now.isAfter(account.since().plus(limits.longest()));
    }

    /** Ends the sessions whose time is over. */
    void sweep() {
        for (var account : held) {
            if (isOver(account)) {
                end(account.session());
            }
        }
        var before = clock.instant().minus(FAREWELL);
        leaving.forEach(
                (account, since) -> {
                    if (since.isBefore(before)) {
                        leaving.remove(account);
                        end(account.session());
                    }
                });
        if (!held.isEmpty()) {
            changed();
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

    List<HeldAccount> all() {
        return List.copyOf(held);
    }

    int count() {
        return held.size();
    }

    /** Accounts at a back end that does, or does not, answer them. */
    long count(String backEnd, boolean up) {
        return held.stream()
                .map(HeldAccount::user)
                .filter(user -> user.backEnd().name().equals(backEnd))
                .filter(user -> user.account().isUp() == up)
                .count();
    }

    /** Called, on any thread, when somebody came, went, or may have done something. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
