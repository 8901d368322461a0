package org.postern.imap.internal.wire;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailFailure.ConnectionLost;

/**
 * Ends every talk over a link in time, and the link with whatever goes wrong on it: after that
 * nobody knows where an answer begins. Only a refusal of the server leaves it as it is.
 */
final class Guard {
    private final Link link;
    private final Duration limit;
    private final Runnable close;

    /** Reads or writes. */
    interface Wire<T> {
        T run() throws IOException;
    }

    Guard(Link link, Duration limit, Runnable close) {
        this.link = link;
        this.limit = limit;
        this.close = close;
    }

    <T> T run(Wire<T> action) {
        return run(limit, action);
    }

    <T> T run(Duration longest, Wire<T> action) {
        link.deadline().set(longest);
        try {
            return action.run();
        } catch (IOException e) {
            close.run();
            throw link.deadline().isExpired() ? silent(e) : lost(e);
        } catch (CommandRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            close.run();
            throw e;
        } finally {
            link.deadline().takeBack();
        }
    }

    /** For an action that knows itself how long it waits. */
    <T> T waiting(Wire<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            close.run();
            throw lost(e);
        }
    }

    private static ConnectionLost silent(IOException cause) {
        SocketTimeoutException timeout = new SocketTimeoutException("deadline passed");
        timeout.initCause(cause);
        return new ConnectionLost("the mail server did not answer in time", timeout);
    }

    private static ConnectionLost lost(IOException cause) {
        return new ConnectionLost("the connection to the mail server was lost", cause);
    }
}
