package org.postern.nntp.internal;

import java.util.ArrayList;
import java.util.List;
import org.postern.backend.Transport;
import org.postern.nntp.NewsFailure.TlsRefused;
import org.postern.nntp.NewsFailure.Unreachable;
import org.postern.nntp.NewsServer;
import org.postern.nntp.NewsSettings;

/** From a host name to a session that is protected and, where offered, signed in. */
final class Opening {
    private static final int MOST_CAPABILITIES = 200;
    private static final int LONGEST_CAPABILITY = 1_000;

    private final NewsServer server;
    private final NewsSettings settings;
    private final Deadlines deadlines;

    Opening(NewsServer server, NewsSettings settings, Deadlines deadlines) {
        this.server = server;
        this.settings = settings;
        this.deadlines = deadlines;
    }

    NewsSession open(SignIn signIn) {
        NntpConnection connection = NntpConnection.connect(server, settings, deadlines);
        boolean open = false;
        try {
            NewsSession session = opened(connection, signIn);
            open = true;
            return session;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private NewsSession opened(NntpConnection connection, SignIn signIn) {
        Transport transport = server.address().transport();
        if (transport == Transport.IMPLICIT_TLS) {
            connection.startTls();
        }
        greeting(connection);
        if (transport == Transport.STARTTLS) {
            startTls(connection);
        }
        // what was offered before TLS is forgotten, RFC 4642 §2.2.2
        Capabilities capabilities = capabilities(connection);
        if (!capabilities.offers("READER")) {
            // RFC 3977 §5.3; a server that knows no capabilities may need it, too
            reader(connection);
            capabilities = capabilities(connection);
        }
        if (SignIn.isOffered(capabilities)) {
            if (!signIn.offer(connection, capabilities)) {
                connection.quit();
                return open(signIn); // as a stranger: what was refused is not offered again
            }
            if (signIn.isDone()) {
                capabilities = capabilities(connection);
            }
        }
        return new NewsSession(connection, signIn, capabilities);
    }

    /** RFC 3977 §5.1: 200 and 201 differ in whether posting is allowed, which is asked later. */
    private void greeting(NntpConnection connection) {
        Answer greeting = connection.answer();
        if (!greeting.is(200) && !greeting.is(201)) {
            throw new Unreachable(server.address() + " is not ready: " + greeting.text(), null);
        }
    }

    private void reader(NntpConnection connection) {
        Answer answer = connection.ask(CommandLine.of("MODE READER"));
        if (answer.is(502)) {
            throw new Unreachable(server.address() + " has no readers: " + answer.text(), null);
        }
    }

    /** RFC 4642 §2.2. */
    private void startTls(NntpConnection connection) {
        Answer answer = connection.ask(CommandLine.of("STARTTLS"));
        if (!answer.is(382)) {
            throw new TlsRefused("no STARTTLS at " + server.address(), null);
        }
        connection.startTls();
    }

    /** Asks what the server offers; one that does not know the question offers nothing. */
    static Capabilities capabilities(NntpConnection connection) {
        Answer answer = connection.ask(CommandLine.of("CAPABILITIES"));
        if (!answer.is(101)) {
            return Capabilities.UNKNOWN;
        }
        List<byte[]> lines = new ArrayList<>();
        connection.block(
                LONGEST_CAPABILITY,
                MOST_CAPABILITIES,
                (long) MOST_CAPABILITIES * LONGEST_CAPABILITY,
                lines::add);
        return Capabilities.read(lines);
    }
}
