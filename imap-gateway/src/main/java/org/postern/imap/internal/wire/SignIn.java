package org.postern.imap.internal.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.imap.Compression;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.MailFailure.TlsRefused;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.internal.wire.Response.Condition;

/** From an address to a connection that is protected and signed in, RFC 9051 §3 and §6.2. */
public final class SignIn {
    /** A NO that is not about the password, RFC 5530 §3 and RFC 9051 §7.1. */
    private static final Set<String> NOT_OUR_FAULT =
            Set.of("UNAVAILABLE", "SERVERBUG", "INUSE", "LIMIT", "PRIVACYREQUIRED");

    private final Duration connectLimit;
    private final Duration commandLimit;
    private final Deadlines deadlines;
    private final WireLimits limits;
    private final Compression compression;

    public SignIn(
            Duration connectLimit,
            Duration commandLimit,
            Deadlines deadlines,
            WireLimits limits,
            Compression compression) {
        this.compression = compression;
        this.connectLimit = connectLimit;
        this.commandLimit = commandLimit;
        this.deadlines = deadlines;
        this.limits = limits;
    }

    /**
     * A connection ready for commands; what is lost on the way there is unreachable, not lost.
     *
     * @param greeted told as soon as the server has said something
     */
    public ImapConnection open(
            ServerAddress address, SSLContext tls, Credentials credentials, Runnable greeted) {
        Link link = Link.open(address, tls, connectLimit, deadlines, limits);
        ImapConnection connection = new ImapConnection(link, commandLimit);
        try {
            greet(connection, greeted);
            protect(connection, address.transport(), tls);
            authenticate(connection, address.transport(), credentials);
            return connection;
        } catch (ConnectionLost lost) {
            connection.close();
            throw new Unreachable("no sign-in at " + address, lost);
        } catch (MailFailure failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Compresses what is worth it: not on this machine, where octets cost less than packing them.
     */
    public void compress(ImapConnection connection) {
        boolean wanted =
                switch (compression) {
                    case NEVER -> false;
                    case REMOTE -> !connection.isLocal();
                    case ALWAYS -> true;
                };
        if (wanted && connection.capabilities().compress()) {
            connection.compress();
        }
    }

    private static void greet(ImapConnection connection, Runnable greeted) {
        Condition greeting = connection.greeting();
        greeted.run();
        switch (greeting.status()) {
            case OK -> {}
            case BYE -> throw Unreachable.noRoom("the mail server takes no connections now");
            // a PREAUTH in clear skips STARTTLS, and we would be whoever the server likes
            case PREAUTH -> throw new TlsRefused("the server signed somebody in unasked", null);
            case NO, BAD -> throw new ProtocolViolation("the server greets with a refusal");
        }
    }

    private static void protect(ImapConnection connection, Transport transport, SSLContext tls) {
        if (transport != Transport.STARTTLS) {
            return;
        }
        if (knownCapabilities(connection).startTls()) {
            Condition condition = connection.ask(Command.of("STARTTLS"), _ -> {});
            if (condition.isOk()) {
                connection.startTls(tls);
                return;
            }
        }
        throw new TlsRefused("the server offers no STARTTLS", null);
    }

    private static Capabilities knownCapabilities(ImapConnection connection) {
        if (connection.capabilities().names().isEmpty()) {
            connection.run(Command.of("CAPABILITY"), _ -> {});
        }
        return connection.capabilities();
    }

    private static void authenticate(
            ImapConnection connection, Transport transport, Credentials credentials) {
        String name = credentials.userName();
        String password = credentials.password();
        if (name.isEmpty() || name.indexOf('\0') >= 0 || password.indexOf('\0') >= 0) {
            throw new SignInRefused("no such user name or password");
        }
        Capabilities offered = knownCapabilities(connection);
        if (offered.loginDisabled() && !offered.authPlain()) {
            throw transport == Transport.PLAIN
                    ? new TlsRefused("the server takes no password without TLS", null)
                    : new Unreachable("the server offers no way to sign in", null);
        }
        int told = connection.capabilitiesTold();
        Condition condition =
                offered.authPlain()
                        ? connection.authenticate("PLAIN", plain(name, password))
                        : connection.ask(
                                Command.of("LOGIN").string(name).string(password), _ -> {});
        requireSignedIn(condition);
        if (connection.capabilitiesTold() == told) {
            // what is offered after sign-in is another list, RFC 9051 §6.2
            connection.run(Command.of("CAPABILITY"), _ -> {});
        }
    }

    /** RFC 4616 §2: no authorisation identity. */
    private static byte[] plain(String name, String password) {
        return ('\0' + name + '\0' + password).getBytes(StandardCharsets.UTF_8);
    }

    private static void requireSignedIn(Condition condition) {
        if (!condition.isOk()) {
            throw NOT_OUR_FAULT.contains(condition.code())
                    ? Unreachable.noRoom("the mail server cannot sign anybody in now")
                    : new SignInRefused("the mail server refused the user name or the password");
        }
    }
}
