package org.postern.imap.internal;

import java.time.Duration;
import java.util.List;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.TlsRefused;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.MailboxName;

/** Carries changes over the loss of a connection: to a fresh one, on which they look first. */
final class Changes {
    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(1));
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Workers workers;
    private final Pause pause = new Pause();

    Changes(Workers workers) {
        this.workers = workers;
    }

    <T> T carry(MailboxName mailbox, Change<T> change) {
        try {
            return workers.changing(mailbox, change::go);
        } catch (ConnectionLost lost) {
            return goOn(change, lost);
        } catch (MailFailure failure) {
            return end(change, failure, failure);
        }
    }

    private <T> T goOn(Change<T> change, ConnectionLost lost) {
        MailFailure last = lost;
        long start = System.nanoTime();
        for (Duration wait : PAUSES) {
            if (!slept(wait) || System.nanoTime() - start > LONGEST.toNanos()) {
                break;
            }
            try {
                return workers.goingOn(change::go);
            } catch (ConnectionLost | Unreachable | TlsRefused again) {
                last = again; // a handshake that is cut looks like one that is refused
            } catch (MailFailure failure) {
                return end(change, failure, failure);
            }
        }
        return end(change, lost, last);
    }

    private static <T> T end(Change<T> change, MailFailure first, MailFailure last) {
        if (!change.isBegun()) {
            throw first;
        }
        return change.givenUp(last);
    }

    private boolean slept(Duration wait) {
        try {
            return wait.isZero() || pause.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Cuts short what waits for a server to come back. */
    void close() {
        pause.end();
    }
}
