package org.postern.imap.internal.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Untagged;

/**
 * One connection to an IMAP server. It has one owner at a time, who may send several commands
 * before awaiting the first answer; {@link #close()} alone may come from elsewhere.
 *
 * <p>A connection that failed once is closed and never used again.
 */
public final class ImapConnection implements AutoCloseable {
    private static final long SLOWEST_OCTETS_A_SECOND = 64 * 1024;

    private final Link link;
    private final Duration limit;
    private final Guard guard;
    private ResponseReader reader;
    private CommandWriter writer;
    private Capabilities capabilities = Capabilities.NONE;
    private @Nullable SelectedMailbox selected;
    private final Set<String> open = new HashSet<>();
    private final Map<String, Condition> ended = new HashMap<>();
    private int capabilitiesTold;
    private String greetingText = "";
    private long lastUsed = System.nanoTime();
    private volatile boolean dead;

    ImapConnection(Link link, Duration limit) {
        this.link = link;
        this.limit = limit;
        this.guard = new Guard(link, limit, this::close);
        this.reader = new ResponseReader(link.in());
        this.writer = new CommandWriter(link.out());
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    /** What the server calls itself; said before TLS, so that nothing secret may depend on it. */
    public String greetingText() {
        return greetingText;
    }

    /** How often the server told its capabilities. */
    int capabilitiesTold() {
        return capabilitiesTold;
    }

    private void learn(Capabilities told) {
        capabilities = told;
        capabilitiesTold++;
    }

    /** The mailbox that UIDs and sequence numbers belong to. */
    public Optional<SelectedMailbox> selected() {
        return Optional.ofNullable(selected);
    }

    public boolean hasSelected(MailboxName mailbox) {
        return selected != null && selected.name().equals(mailbox);
    }

    /** Whether the next owner can go on with it. */
    public boolean isReusable() {
        return !dead && open.isEmpty() && ended.isEmpty();
    }

    public Duration unusedFor() {
        return Duration.ofNanos(System.nanoTime() - lastUsed);
    }

    /** Sends one command and awaits its end, whatever it is. */
    public Condition ask(Command command, Consumer<Untagged> sink) {
        return await(send(command), sink);
    }

    /**
     * Sends one command and awaits its success.
     *
     * @throws CommandRefused for NO and BAD
     */
    public Condition run(Command command, Consumer<Untagged> sink) {
        return requireOk(ask(command, sink));
    }

    /** Sends all commands at once, then awaits all ends; none may depend on another's answer. */
    public List<Condition> pipeline(List<Command> commands, Consumer<Untagged> sink) {
        List<String> tags = commands.stream().map(this::send).toList();
        List<Condition> ends = new ArrayList<>(tags.size());
        for (String tag : tags) {
            ends.add(await(tag, sink));
        }
        return ends;
    }

    public static Condition requireOk(Condition condition) {
        if (condition.isOk()) {
            return condition;
        }
        throw new CommandRefused(condition.code(), condition.text());
    }

    /** Sends a command without awaiting anything but what its literals need. */
    public String send(Command command) {
        Duration forContent = Duration.ofSeconds(command.literalOctets() / SLOWEST_OCTETS_A_SECOND);
        return guard.run(
                limit.plus(forContent),
                () -> {
                    lastUsed = System.nanoTime();
                    return writer.write(
                            command,
                            capabilities,
                            open::add,
                            tag -> awaitContinuation(tag, _ -> {}));
                });
    }

    /** Awaits the end of a command; a server may end those still open in any order. */
    public Condition await(String tag, Consumer<Untagged> sink) {
        return guard.run(() -> readUntil(tag, sink));
    }

    private Condition readUntil(String tag, Consumer<Untagged> sink) throws IOException {
        writer.flush();
        reader.numbersTo(sink instanceof UidAnswer answer ? answer : null);
        try {
            while (!ended.containsKey(tag)) {
                switch (reader.read()) {
                    case Response.Tagged(String end, Condition condition) -> end(end, condition);
                    case Untagged untagged -> take(untagged, sink);
                    case Response.Continuation unasked ->
                            throw new ProtocolViolation(
                                    "the server asks for what it was not promised");
                }
            }
        } finally {
            reader.numbersTo(null); // an idle connection keeps no answer alive
        }
        lastUsed = System.nanoTime();
        return Objects.requireNonNull(ended.remove(tag));
    }

    private void end(String tag, Condition condition) {
        if (!open.remove(tag)) {
            throw new ProtocolViolation("the server ended a command we did not send");
        }
        ended.put(tag, condition);
        if (condition.hasCode("CAPABILITY")) {
            learn(Capabilities.parse(condition.argument()));
        }
    }

    private void take(Untagged untagged, Consumer<Untagged> sink) {
        if (untagged instanceof Response.CapabilityData(Capabilities told)) {
            learn(told);
        }
        if (selected != null) {
            selected.apply(untagged);
        }
        sink.accept(untagged);
    }

    /** Whether the server wants the rest; where it ended the command instead, that is kept. */
    private boolean awaitContinuation(String tag, Consumer<Untagged> sink) throws IOException {
        while (!ended.containsKey(tag)) {
            switch (reader.read()) {
                case Response.Continuation goOn -> {
                    return true;
                }
                case Response.Tagged(String end, Condition condition) -> end(end, condition);
                case Untagged untagged -> take(untagged, sink);
            }
        }
        return false;
    }

    /** Opens a mailbox for reading and changing, RFC 9051 §6.3.2. */
    public SelectedMailbox select(MailboxName mailbox) {
        return awaitSelect(sendSelect(mailbox), mailbox);
    }

    /** The first half of {@link #select}, so that more can be sent behind it. */
    public String sendSelect(MailboxName mailbox) {
        return send(Command.of("SELECT").mailbox(mailbox));
    }

    /** The second half of {@link #select}; a SELECT that fails leaves nothing selected. */
    public SelectedMailbox awaitSelect(String tag, MailboxName mailbox) {
        SelectedMailbox opened = new SelectedMailbox(mailbox);
        selected = null;
        requireOk(await(tag, opened::apply));
        guard.run(
                () -> {
                    opened.requireUids();
                    return opened;
                });
        selected = opened;
        return opened;
    }

    /** The server's first word. */
    Condition greeting() {
        return guard.run(
                () -> {
                    if (reader.read() instanceof Response.Notice(Condition condition)) {
                        if (condition.hasCode("CAPABILITY")) {
                            learn(Capabilities.parse(condition.argument()));
                        }
                        greetingText = condition.text();
                        return condition;
                    }
                    throw new ProtocolViolation("the server does not greet");
                });
    }

    /** AUTHENTICATE with a single message, after the server asked for it or at once, RFC 4959. */
    Condition authenticate(String mechanism, byte[] response) {
        Command command = Command.of("AUTHENTICATE").word(mechanism);
        if (capabilities.saslIr()) {
            return ask(command.initialResponse(response), _ -> {});
        }
        String tag = send(command);
        return guard.run(
                () -> {
                    writer.flush();
                    if (awaitContinuation(tag, _ -> {})) {
                        String encoded = Base64.getEncoder().encodeToString(response);
                        writer.line(encoded.getBytes(StandardCharsets.US_ASCII));
                    }
                    return readUntil(tag, _ -> {});
                });
    }

    /**
     * Listens for what the server says unasked, RFC 2177, until something came or the time is over.
     */
    public void idle(Duration longest, Consumer<Untagged> sink) {
        String tag = send(Command.of("IDLE"));
        boolean listening =
                guard.run(
                        () -> {
                            writer.flush();
                            return awaitContinuation(tag, sink);
                        });
        if (!listening) {
            requireOk(await(tag, sink));
            return;
        }
        boolean spoken = guard.waiting(() -> link.awaitInput(longest));
        guard.run(
                () -> {
                    if (spoken && reader.read() instanceof Untagged untagged) {
                        take(untagged, sink);
                    }
                    writer.line("DONE".getBytes(StandardCharsets.US_ASCII));
                    return requireOk(readUntil(tag, sink));
                });
    }

    /**
     * Listens to a server that speaks without being asked, RFC 5465, until something came; where
     * nothing does for so long, asks for a sign of life.
     */
    public void listen(Duration longest, Consumer<Untagged> sink) {
        boolean spoken = guard.waiting(() -> link.awaitInput(longest));
        if (!spoken) {
            run(Command.of("NOOP"), sink);
            return;
        }
        guard.run(
                () -> {
                    do {
                        if (!(reader.read() instanceof Untagged untagged)) {
                            throw new ProtocolViolation("the server answers unasked");
                        }
                        take(untagged, sink);
                    } while (link.in().hasBuffered());
                    return true;
                });
    }

    /** Everything from here on is compressed, RFC 4978; false where the server will not. */
    boolean compress() {
        if (!ask(Command.of("COMPRESS DEFLATE"), _ -> {}).isOk()) {
            return false;
        }
        return guard.run(
                () -> {
                    link.compress();
                    reader = new ResponseReader(link.in());
                    writer = new CommandWriter(link.out());
                    return true;
                });
    }

    /** Whether the server runs on this machine. */
    boolean isLocal() {
        return link.isLocal();
    }

    /** Becomes TLS; nothing said before counts afterwards. */
    void startTls(SSLContext tls) {
        try {
            link.startTls(tls, limit);
        } catch (MailFailure failure) {
            dead = true;
            throw failure;
        }
        reader = new ResponseReader(link.in());
        writer = new CommandWriter(link.out());
        capabilities = Capabilities.NONE;
    }

    /** Says goodbye and closes, within the given time. */
    public void logout(Duration longest) {
        if (isReusable()) {
            link.deadline().set(longest);
            try {
                writer.write(Command.of("LOGOUT"), capabilities, tag -> {}, tag -> false);
                writer.flush();
            } catch (IOException gone) {
                // it is closed next in any case
            }
        }
        close();
    }

    /** Run once when the connection ends, or at once where it has. */
    public void onClose(Runnable action) {
        link.onClose(action);
    }

    @Override
    public void close() {
        dead = true;
        link.close();
    }
}
