package org.postern.nntp.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postern.backend.Credentials;
import org.postern.backend.Transport;
import org.postern.nntp.NewsFailure.SignInRefused;
import org.postern.nntp.NewsServer;

/** Tells a server who reads, RFC 4643: by USER and PASS, or by PLAIN where only SASL is offered. */
final class SignIn {
    private static final Duration BELIEVED = Duration.ofMinutes(5);

    private final NewsServer server;
    private final Credentials credentials;

    /** Why the server said no to this user; asked once an account, not once a connection. */
    private final AtomicReference<@Nullable Refusal> refusal;

    private boolean done;
    private boolean offered;

    /** A no to the name or the password; the server's own troubles are none. */
    record Refusal(String text, long saidAt) {
        private boolean isFresh() {
            return System.nanoTime() - saidAt < BELIEVED.toNanos();
        }
    }

    SignIn(NewsServer server, Credentials credentials, AtomicReference<@Nullable Refusal> refusal) {
        this.server = server;
        this.credentials = credentials;
        this.refusal = refusal;
    }

    boolean isDone() {
        return done;
    }

    /** Whether the server offers a sign-in, so that it may show more to those it knows. */
    static boolean isOffered(Capabilities capabilities) {
        return capabilities.offers("AUTHINFO", "USER") || capabilities.offers("SASL", "PLAIN");
    }

    /**
     * Signs in where the server offers it and may be told; a refusal is said to the user when the
     * server demands a sign-in (480), for many offer it and let everyone read.
     *
     * @return false where the server does not know this user; the connection should be made anew,
     *     since some servers (INN 2.7, see the tests) show nothing any more behind a refusal
     */
    boolean offer(NntpConnection connection, Capabilities capabilities) {
        if (offered || remembered() != null || !mayShow(connection)) {
            return true;
        }
        offered = true;
        try {
            run(connection, capabilities);
            return true;
        } catch (SignInRefused notKnownThere) {
            return false;
        }
    }

    /**
     * Signs in because the server demands it.
     *
     * @throws SignInRefused without a word to the server where it would be said in the open
     */
    void run(NntpConnection connection, Capabilities capabilities) {
        if (!mayShow(connection)) {
            throw new SignInRefused("the server wants a password without TLS");
        }
        String before = remembered();
        if (before != null) {
            throw new SignInRefused(before);
        }
        if (!isSayable(credentials.userName()) || !isSayable(credentials.password())) {
            throw new SignInRefused("a name or password that cannot be said to this server");
        }
        // INN offers every mechanism its library has, whether or not anybody has a password there
        boolean sasl =
                capabilities.offers("SASL", "PLAIN") && !capabilities.offers("AUTHINFO", "USER");
        Answer answer = sasl ? plain(connection) : user(connection);
        if (!answer.is(281)) {
            if (answer.is(481) || answer.is(482)) {
                refusal.set(new Refusal(harmless(answer), System.nanoTime()));
            }
            throw new SignInRefused(harmless(answer));
        }
        done = true;
    }

    /** A directory behind the server that is down says 481, too: no refusal is for ever. */
    private @Nullable String remembered() {
        Refusal before = refusal.get();
        return before != null && before.isFresh() ? before.text() : null;
    }

    /** Only under TLS, or where an administrator chose to do without. */
    private boolean mayShow(NntpConnection connection) {
        return connection.isSecure() || server.address().transport() == Transport.PLAIN;
    }

    private static boolean isSayable(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }

    /** RFC 4643 §2.3. */
    private Answer user(NntpConnection connection) {
        String name = "AUTHINFO USER " + credentials.userName();
        String secret = "AUTHINFO PASS " + credentials.password();
        if (isTooLong(name) || isTooLong(secret)) {
            throw new SignInRefused("a name or password that is too long for this server");
        }
        Answer asked = connection.ask(CommandLine.of(name));
        return asked.is(381) ? connection.ask(CommandLine.of(secret)) : asked;
    }

    private static boolean isTooLong(String command) {
        return command.getBytes(StandardCharsets.UTF_8).length > CommandLine.LONGEST;
    }

    /** RFC 4643 §2.4, RFC 4616 §2. */
    private Answer plain(NntpConnection connection) {
        String response = base64('\0' + credentials.userName() + '\0' + credentials.password());
        String command = "AUTHINFO SASL PLAIN " + response;
        if (!isTooLong(command)) {
            return connection.ask(CommandLine.of(command));
        }
        Answer challenge = connection.ask(CommandLine.of("AUTHINFO SASL PLAIN"));
        return challenge.is(383) ? connection.ask(CommandLine.saslResponse(response)) : challenge;
    }

    /** What the demand of a server that has refused before comes to. */
    SignInRefused refused(Answer answer) {
        String before = remembered();
        return new SignInRefused(before == null ? harmless(answer) : before);
    }

    /** Some servers repeat the command they refuse. */
    private String harmless(Answer answer) {
        String text = answer.text();
        boolean repeatsUs =
                text.contains("AUTHINFO")
                        || text.contains(base64(credentials.password()))
                        || text.contains(credentials.password());
        return repeatsUs ? Integer.toString(answer.code()) : answer.code() + " " + text;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
