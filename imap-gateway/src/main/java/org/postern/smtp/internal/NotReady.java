package org.postern.smtp.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.postern.backend.ServerAddress;

/** The server cannot be used; no part of a message was sent. */
public final class NotReady extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final boolean signInRefused;

    NotReady(String reason) {
        this(reason, false);
    }

    private NotReady(String reason, boolean signInRefused) {
        super(reason);
        this.signInRefused = signInRefused;
    }

    /** Because of the name or the password, as far as the server says. */
    static NotReady signInRefused(String reason) {
        return new NotReady(reason, true);
    }

    public boolean isSignInRefused() {
        return signInRefused;
    }

    /** One sentence; may hold words of the server. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What a broken connection is called. */
    public static String reason(ServerAddress server, IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "there is no host " + server.host();
            case ConnectException _ -> server + " takes no connections";
            case InterruptedIOException _ -> server + " did not answer in time";
            case SSLException _ -> "TLS with " + server + " failed: " + e.getMessage();
            case ProtocolViolation _ -> server + " broke the protocol: " + e.getMessage();
            default -> "the connection to " + server + " was lost";
        };
    }
}
