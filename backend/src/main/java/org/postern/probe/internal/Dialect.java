package org.postern.probe.internal;

import java.io.IOException;
import java.util.List;
import org.postern.probe.Service;

/** As much of a protocol as it takes to see that a server speaks it. */
public sealed interface Dialect permits ImapDialect, SubmissionDialect, SieveDialect, NewsDialect {

    static Dialect of(Service service) {
        return switch (service) {
            case IMAP -> new ImapDialect();
            case SUBMISSION -> new SubmissionDialect();
            case SIEVE -> new SieveDialect();
            case NEWS -> new NewsDialect();
        };
    }

    /** Hears the server's first words. */
    void greet(ProbeConnection connection) throws IOException;

    /** Asks for TLS; returns when the handshake may begin. */
    void startTls(ProbeConnection connection) throws IOException;

    /**
     * Asks what the server offers, and leaves.
     *
     * @param afterStartTls some servers tell by themselves then
     */
    List<String> offered(ProbeConnection connection, boolean afterStartTls) throws IOException;
}
