package org.postern.smtp.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;

/** Signs a user in by PLAIN or LOGIN, RFC 4954 §4. */
final class SignIn {
    private static final int CONTINUE = 334;
    private static final int CREDENTIALS_INVALID = 535;
    private static final int LONGEST_COMMAND = 510;

    private final SmtpConnection connection;
    private final ServerAddress server;

    SignIn(SmtpConnection connection, ServerAddress server) {
        this.connection = connection;
        this.server = server;
    }

    /** Does nothing where the server knows no sign-in; it may know us by our address. */
    void run(ServerFeatures features, Credentials credentials) throws IOException, NotReady {
        if (features.mechanisms().contains("PLAIN")) {
            require(plain(credentials), credentials);
        } else if (features.mechanisms().contains("LOGIN")) {
            require(login(credentials), credentials);
        } else if (features.offers("AUTH")) {
            throw new NotReady(server + " knows no way to sign in that we know");
        }
    }

    /** RFC 4616 §2. */
    private Reply plain(Credentials credentials) throws IOException, NotReady {
        if (credentials.userName().indexOf(0) >= 0 || credentials.password().indexOf(0) >= 0) {
            throw new NotReady("a user name or a password cannot have a NUL in it");
        }
        String response = base64('\0' + credentials.userName() + '\0' + credentials.password());
        String command = "AUTH PLAIN " + response;
        // RFC 4954 §4: an initial response that makes the line too long goes on a line of its own
        return command.length() <= LONGEST_COMMAND
                ? connection.ask(CommandLine.of(command))
                : answer(connection.ask(CommandLine.of("AUTH PLAIN")), response);
    }

    private Reply login(Credentials credentials) throws IOException {
        Reply asked = connection.ask(CommandLine.of("AUTH LOGIN"));
        Reply askedForPassword = answer(asked, base64(credentials.userName()));
        return answer(askedForPassword, base64(credentials.password()));
    }

    private Reply answer(Reply challenge, String response) throws IOException {
        return challenge.code() == CONTINUE ? connection.ask(CommandLine.of(response)) : challenge;
    }

    private void require(Reply reply, Credentials credentials) throws NotReady {
        if (!reply.isPositive()) {
            String reason = server + " refused the sign-in: " + harmless(reply, credentials);
            // RFC 4954 §6: 535 is about the credentials, 454 about the server
            throw reply.code() == CREDENTIALS_INVALID
                    ? NotReady.signInRefused(reason)
                    : new NotReady(reason);
        }
    }

    /** Some servers repeat the command they refuse. */
    private static String harmless(Reply reply, Credentials credentials) {
        String text = reply.text();
        boolean repeatsUs =
                text.contains("AUTH ")
                        || text.contains(base64(credentials.password()))
                        || (!credentials.password().isEmpty()
                                && text.contains(credentials.password()));
        return repeatsUs ? Integer.toString(reply.code()) : text;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
