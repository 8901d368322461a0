package org.postern.nntp.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.nntp.NewsFailure.CommandRefused;
import org.postern.nntp.NewsFailure.ProtocolViolation;
import org.postern.nntp.NewsFailure.TlsRefused;

/** A connection that is ready for a reader, and what is known of it. */
final class NewsSession {
    private final NntpConnection connection;
    private final SignIn signIn;
    private Capabilities capabilities;
    private @Nullable GroupName selected;
    private long usedAt = System.nanoTime();

    NewsSession(NntpConnection connection, SignIn signIn, Capabilities capabilities) {
        this.connection = connection;
        this.signIn = signIn;
        this.capabilities = capabilities;
    }

    NntpConnection connection() {
        return connection;
    }

    boolean isSignedIn() {
        return signIn.isDone();
    }

    /** Whether several commands may be sent in one go, RFC 3977 §3.5; old servers differ. */
    boolean pipelines() {
        return capabilities.offers("VERSION");
    }

    /** {@code OVER}, or what servers had before RFC 3977, RFC 2980 §2.8. */
    String overviewVerb() {
        return capabilities.offers("OVER") ? "OVER" : "XOVER";
    }

    /** Asks, and signs in first where the server wants that, RFC 4643 §2. */
    Answer ask(CommandLine command) {
        return settled(connection.ask(command), command);
    }

    /** Deals with an answer that is about who or how, not about what was asked. */
    Answer settled(Answer answer, CommandLine command) {
        if (answer.is(480) && !signIn.isDone()) {
            signIn.run(connection, capabilities);
            capabilities = Opening.capabilities(connection);
            selected = null;
            return connection.ask(command);
        }
        if (answer.is(480)) {
            throw signIn.refused(answer);
        }
        if (answer.is(483)) {
            throw new TlsRefused("the server wants TLS: " + answer.text(), null);
        }
        return answer;
    }

    /** Makes a group the current one; empty where the server does not carry it. */
    Optional<GroupRange> select(GroupName group) {
        return selected(group, ask(CommandLine.group(group)));
    }

    /** Takes the answer to GROUP, RFC 3977 §6.1.1. */
    Optional<GroupRange> selected(GroupName group, Answer answer) {
        if (answer.is(411)) {
            selected = null;
            return Optional.empty();
        }
        require(answer, 211);
        long estimate = answer.number(0);
        long low = answer.number(1);
        long high = answer.number(2);
        if (estimate < 0 || low < 0 || high < 0) {
            connection.close();
            throw new ProtocolViolation("a group without numbers");
        }
        selected = group;
        return Optional.of(new GroupRange(estimate, low, high));
    }

    boolean hasSelected(GroupName group) {
        return group.equals(selected);
    }

    void send(List<CommandLine> commands) {
        connection.send(commands);
    }

    static void require(Answer answer, int code) {
        if (!answer.is(code)) {
            throw refusal(answer);
        }
    }

    static CommandRefused refusal(Answer answer) {
        return new CommandRefused(answer.code(), answer.text());
    }

    void touch() {
        usedAt = System.nanoTime();
    }

    long unusedNanos() {
        return System.nanoTime() - usedAt;
    }
}
