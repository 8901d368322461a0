package org.postern.signin.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postern.signin.SignedInUser;

/** One account, as the session holds it. */
final class HeldAccount implements HttpSessionBindingListener {
    private final String id = UUID.randomUUID().toString();
    private final SignedInUser user;
    private final HttpSession session;
    private final Client client;
    private final Instant since;
    private final BiConsumer<HeldAccount, Boolean> bound;
    private volatile Instant lastUse;
    private volatile boolean ended;

    /** Where a sign-in came from. */
    record Client(String address, String browser) {}

    HeldAccount(
            SignedInUser user,
            HttpSession session,
            Client client,
            Instant since,
            BiConsumer<HeldAccount, Boolean> bound) {
        this.user = user;
        this.session = session;
        this.client = client;
        this.since = since;
        this.lastUse = since;
        this.bound = bound;
    }

    /** Names it to administrators; nothing that opens a session. */
    String id() {
        return id;
    }

    SignedInUser user() {
        return user;
    }

    HttpSession session() {
        return session;
    }

    Client client() {
        return client;
    }

    Instant since() {
        return since;
    }

    Instant lastUse() {
        return lastUse;
    }

    void usedAt(Instant now) {
        lastUse = now;
    }

    /** No request of this session is served any more. */
    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public void valueBound(@Nullable HttpSessionBindingEvent event) {
        bound.accept(this, true);
    }

    @Override
    public void valueUnbound(@Nullable HttpSessionBindingEvent event) {
        bound.accept(this, false);
    }
}
