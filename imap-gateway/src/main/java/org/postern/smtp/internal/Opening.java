package org.postern.smtp.internal;

import java.io.IOException;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;

/** From the greeting to a connection that is protected and signed in. */
public final class Opening {
    private final SmtpConnection connection;
    private final ServerAddress server;
    private final CommandLine ehlo;

    public Opening(SmtpConnection connection, ServerAddress server, String clientName) {
        this.connection = connection;
        this.server = server;
        this.ehlo = CommandLine.of("EHLO " + clientName);
    }

    /**
     * Opens the session.
     *
     * @throws NotReady when the server refuses any of it; without the TLS that was asked for, no
     *     credential has been sent
     */
    public ServerFeatures run(Credentials credentials) throws IOException, NotReady {
        try {
            return open(credentials);
        } catch (NotReady e) {
            connection.quit();
            throw e;
        }
    }

    /** Ends a session in which nothing was sent. */
    public void leave() {
        connection.quit();
    }

    private ServerFeatures open(Credentials credentials) throws IOException, NotReady {
        require(connection.reply(), "a connection");
        ServerFeatures features = features();
        if (server.transport() == Transport.STARTTLS) {
            startTls(features);
            // RFC 3207 §4.2: what was offered before TLS is forgotten
            features = features();
        }
        new SignIn(connection, server).run(features, credentials);
        return features;
    }

    private ServerFeatures features() throws IOException, NotReady {
        Reply reply = connection.ask(ehlo);
        require(reply, "EHLO");
        return ServerFeatures.from(reply);
    }

    private void startTls(ServerFeatures features) throws IOException, NotReady {
        if (!features.offers("STARTTLS")) {
            throw new NotReady(server + " does not offer STARTTLS");
        }
        require(connection.ask(CommandLine.of("STARTTLS")), "STARTTLS");
        connection.startTls();
    }

    private void require(Reply reply, String what) throws NotReady {
        if (!reply.isPositive()) {
            throw new NotReady(server + " refused " + what + ": " + reply.text());
        }
    }
}
