package org.postern.imap.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.internal.ConnectionBudget.Place;
import org.postern.imap.internal.wire.ImapConnection;

/**
 * Through here all accounts of one back end come to it: not more than may, not all at once, and not
 * where nobody answers.
 */
public final class BackEndDoor {
    /** After a restart of a back end everybody comes back; TLS and password checks cost it most. */
    private static final int AT_ONCE = 32;

    private final String backEnd;
    private final ConnectionBudget budget;
    private final Circuit circuit;
    private final Duration patience;
    private final Semaphore entering = new Semaphore(AT_ONCE, true);

    BackEndDoor(String backEnd, ConnectionBudget budget, Circuit circuit, Duration patience) {
        this.backEnd = backEnd;
        this.budget = budget;
        this.circuit = circuit;
        this.patience = patience;
    }

    String backEnd() {
        return backEnd;
    }

    ConnectionBudget budget() {
        return budget;
    }

    void tryNow() {
        circuit.tryNow();
    }

    /**
     * Makes a connection.
     *
     * @param dialogue from nothing to a connection signed in; tells when the back end has greeted
     */
    ImapConnection open(Function<Runnable, ImapConnection> dialogue) {
        return open(dialogue, budget::take);
    }

    /** The same for who can wait: nobody gives up a connection for it. */
    ImapConnection openWhereThereIsRoom(Function<Runnable, ImapConnection> dialogue) {
        return open(dialogue, budget::takeFree);
    }

    private ImapConnection open(
            Function<Runnable, ImapConnection> dialogue,
            BiFunction<String, Duration, Place> places) {
        long attempt = circuit.enter();
        waitForTurn();
        Place place = places.apply(backEnd, patience);
        try {
            ImapConnection connection = oneOfAFew(attempt, dialogue);
            connection.onClose(place::close);
            return connection;
        } catch (RuntimeException | Error failure) {
            place.close();
            throw failure;
        }
    }

    private void waitForTurn() {
        try {
            new Pause().sleep(circuit.turn(patience));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ImapConnection oneOfAFew(long attempt, Function<Runnable, ImapConnection> dialogue) {
        try {
            if (!entering.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Unreachable.noRoom("too many sign in to the mail server just now");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            circuit.stillWorthIt(attempt);
            return observed(attempt, dialogue);
        } finally {
            entering.release();
        }
    }

    /** Only silence counts against a back end: what it refuses, it may refuse to one user. */
    private ImapConnection observed(long attempt, Function<Runnable, ImapConnection> dialogue) {
        AtomicBoolean greeted = new AtomicBoolean();
        try {
            return dialogue.apply(
                    () -> {
                        greeted.set(true);
                        circuit.answered();
                    });
        } catch (Unreachable unreachable) {
            if (!greeted.get() && !Thread.currentThread().isInterrupted()) {
                circuit.failed(attempt, unreachable);
            }
            throw unreachable;
        }
    }

    private static ConnectionLost interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ConnectionLost("interrupted", e);
    }
}
