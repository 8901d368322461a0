package org.postern.nntp.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postern.message.MessageId;
import org.postern.nntp.ArticleSource;
import org.postern.nntp.NewsFailure;
import org.postern.nntp.PostOutcome;

/** Posts one article once, RFC 3977 §6.3.1, and finds out what became of it. */
final class Posting {
    private static final CommandLine POST = CommandLine.of("POST");
    private static final byte[] END = {'.', '\r', '\n'};
    private static final int TIMES_ASKED = 3;
    private static final Duration BETWEEN = Duration.ofMillis(700);

    private final Sessions sessions;
    private final CommandLine stat;

    Posting(Sessions sessions, MessageId id) {
        this.sessions = sessions;
        this.stat =
                CommandLine.about("STAT", id)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no Message-ID to post under"));
    }

    PostOutcome run(ArticleSource article) {
        Progress progress = new Progress();
        try {
            return sessions.changing(session -> post(session, article, progress));
        } catch (NewsFailure failure) {
            if (!progress.begun) {
                throw failure;
            }
            return afterwards(progress);
        }
    }

    private PostOutcome post(NewsSession session, ArticleSource article, Progress progress) {
        Answer ready = session.ask(POST);
        if (!ready.is(340)) {
            return new PostOutcome.Refused(ready.code(), ready.text());
        }
        progress.begun = true;
        write(session.connection(), article);
        progress.complete = true;
        session.connection().write(END, END.length);
        Answer answer = session.connection().answer();
        if (answer.is(240)) {
            return new PostOutcome.Posted();
        }
        progress.refused = new PostOutcome.Refused(answer.code(), answer.text());
        return isThere(session) ? new PostOutcome.Posted() : progress.refused;
    }

    private static void write(NntpConnection connection, ArticleSource article) {
        DotStuffing out = new DotStuffing(connection);
        try {
            article.writeTo(out);
        } catch (IOException | RuntimeException e) {
            // without the final dot the server throws away what it has
            connection.close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
        out.complete();
    }

    /** An article refused because it is there already was posted before the connection broke. */
    private boolean isThere(NewsSession session) {
        return session.ask(stat).is(223);
    }

    /** Something broke in between: the server is asked on a new connection. */
    private PostOutcome afterwards(Progress progress) {
        return found(progress) ? new PostOutcome.Posted() : progress.notFound();
    }

    private boolean found(Progress progress) {
        int times = progress.complete && progress.refused == null ? TIMES_ASKED : 1;
        try {
            for (int i = 0; i < times; i++) {
                if (i > 0) {
                    // the server may still be at work on what it has got
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
                if (sessions.<Boolean>onFresh(this::isThere)) {
                    return true;
                }
            }
        } catch (NewsFailure notAnswering) {
            return false;
        }
        return false;
    }

    /** How far an attempt has come. */
    private static final class Progress {
        private boolean begun;
        private boolean complete;
        private PostOutcome.@Nullable Refused refused;

        /**
         * What is known of an article that nobody can see. A whole one may still be in a queue or
         * with a moderator, RFC 5537 §3.5.
         */
        private PostOutcome notFound() {
            if (refused != null) {
                return refused;
            }
            return complete ? new PostOutcome.Unknown() : new PostOutcome.NotPosted();
        }
    }
}
