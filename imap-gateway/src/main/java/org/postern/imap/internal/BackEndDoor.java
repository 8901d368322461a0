package org.postern.imap.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
     * @param dialogue from nothing to a connection signed in
     */
    ImapConnection open(Supplier<ImapConnection> dialogue) {
        circuit.enter();
        waitForTurn();
        Place place = budget.take(backEnd, patience);
        try {
            ImapConnection connection = oneOfAFew(dialogue);
            connection.onClose(place::close);
            return connection;
        } catch (RuntimeException failure) {
            place.close();
            throw failure;
        }
    }

    /** Nobody waits longer for a turn than for a connection. */
    private void waitForTurn() {
        Duration turn = circuit.turn();
        try {
            new Pause().sleep(turn.compareTo(patience) < 0 ? turn : patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost("interrupted", e);
        }
    }

    private ImapConnection oneOfAFew(Supplier<ImapConnection> dialogue) {
        try {
            if (!entering.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreachable("too many sign in to the mail server just now", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost("interrupted", e);
        }
        try {
            ImapConnection connection = dialogue.get();
            circuit.answered();
            return connection;
        } catch (Unreachable unreachable) {
            if (unreachable.getCause() == null) {
                circuit.answered(); // it said no, and may do so to one user only
            } else {
                circuit.failed(unreachable);
            }
            throw unreachable;
        } catch (RuntimeException refusal) {
            circuit.answered();
            throw refusal;
        } finally {
            entering.release();
        }
    }
}
