package org.postern.nntp.internal;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postern.backend.Credentials;
import org.postern.nntp.NewsFailure;
import org.postern.nntp.NewsFailure.ConnectionLost;
import org.postern.nntp.NewsFailure.Unreachable;
import org.postern.nntp.NewsServer;
import org.postern.nntp.NewsSettings;

/**
 * The connections of one account: lent to one thread at a time, kept warm for a while, and a few at
 * most. Nothing is read or written under the lock.
 */
final class Sessions implements AutoCloseable {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(5);

    private final NewsServer server;
    private final NewsSettings settings;
    private final Deadlines deadlines;
    private final Credentials credentials;
    private final Semaphore free;
    private final AtomicReference<SignIn.@Nullable Refusal> refusal = new AtomicReference<>();
    private final Deque<NewsSession> idle = new ArrayDeque<>();
    private final List<NewsSession> lent = new ArrayList<>();
    private boolean closed;

    Sessions(
            NewsServer server,
            NewsSettings settings,
            Deadlines deadlines,
            Credentials credentials) {
        this.server = server;
        this.settings = settings;
        this.deadlines = deadlines;
        this.credentials = credentials;
        this.free = new Semaphore(settings.connections(), true);
    }

    /**
     * Work without effects: where a kept connection turns out dead, it is done again on a new one.
     */
    <T> T reading(Function<NewsSession, T> work) {
        return lending(
                () -> {
                    NewsSession kept = kept();
                    if (kept == null) {
                        return on(fresh(), work);
                    }
                    try {
                        return on(kept, work);
                    } catch (ConnectionLost lost) {
                        if (lost.getCause() instanceof SocketTimeoutException) {
                            throw lost; // a server too slow once will be too slow again
                        }
                        return on(fresh(), work);
                    }
                });
    }

    /** Work with effects: begun on a connection known to live, and never begun again. */
    <T> T changing(Function<NewsSession, T> work) {
        return lending(() -> on(living(), work));
    }

    /** Work on a connection of its own, made now. */
    <T> T onFresh(Function<NewsSession, T> work) {
        return lending(() -> on(fresh(), work));
    }

    private <T> T lending(Work<T> work) {
        try {
            if (!free.tryAcquire(settings.commandLimit().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Unreachable("all connections of this user are busy", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting for a connection", e);
        }
        try {
            return work.run();
        } finally {
            free.release();
        }
    }

    private NewsSession living() {
        NewsSession kept = kept();
        if (kept == null) {
            return fresh();
        }
        if (kept.unusedNanos() < TRUSTED_FOR.toNanos()) {
            return kept;
        }
        try {
            kept.connection().ask(CommandLine.of("DATE"));
            return kept;
        } catch (NewsFailure dead) {
            giveBack(kept);
            return fresh();
        }
    }

    private <T> T on(NewsSession session, Function<NewsSession, T> work) {
        try {
            return work.apply(session);
        } finally {
            giveBack(session);
        }
    }

    private @Nullable NewsSession kept() {
        synchronized (idle) {
            checkOpen();
            NewsSession session = idle.pollFirst();
            if (session != null) {
                lent.add(session);
            }
            return session;
        }
    }

    private NewsSession fresh() {
        synchronized (idle) {
            checkOpen();
        }
        SignIn signIn = new SignIn(server, credentials, refusal);
        NewsSession session = new Opening(server, settings, deadlines).open(signIn);
        synchronized (idle) {
            if (!closed) {
                lent.add(session);
                return session;
            }
        }
        session.connection().close();
        throw new Unreachable("the account was closed", null);
    }

    private void checkOpen() {
        if (closed) {
            throw new Unreachable("the account was closed", null);
        }
    }

    private void giveBack(NewsSession session) {
        session.touch();
        boolean keep;
        synchronized (idle) {
            lent.remove(session);
            keep = !closed && !session.connection().isBroken();
            if (keep) {
                idle.addFirst(session);
            }
        }
        if (keep) {
            var _ = deadlines.later(settings.idle().plusMillis(10), this::dropIdle);
        } else {
            session.connection().close();
        }
    }

    /** Ends what has done nothing for long; runs on the timer, so nobody is waited for. */
    private void dropIdle() {
        synchronized (idle) {
            while (!idle.isEmpty() && idle.peekLast().unusedNanos() >= settings.idle().toNanos()) {
                idle.pollLast().connection().close();
            }
        }
    }

    @Override
    public void close() {
        List<NewsSession> quiet;
        synchronized (idle) {
            closed = true;
            quiet = List.copyOf(idle);
            idle.clear();
            lent.forEach(session -> session.connection().close());
        }
        quiet.forEach(session -> session.connection().quit());
    }

    private interface Work<T> {
        T run();
    }
}
