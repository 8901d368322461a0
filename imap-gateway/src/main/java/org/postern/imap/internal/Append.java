package org.postern.imap.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.postern.imap.Flag;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;

/**
 * Stores a message, RFC 9051 §6.3.12. Content too large to hold is sent only after the server
 * agreed, so that a refusal for a missing mailbox or a full quota costs nothing and can be mended.
 */
final class Append {
    private static final int HELD = 64 * 1024;

    private final MailboxName mailbox;
    private final long octets;
    private final Set<Flag> flags;
    private final Instant received;

    Append(MailboxName mailbox, long octets, Set<Flag> flags, Instant received) {
        this.mailbox = mailbox;
        this.octets = octets;
        this.flags = flags;
        this.received = received;
    }

    Optional<Uid> make(ImapConnection connection, InputStream content) {
        if (octets <= HELD) {
            byte[] held = hold(content);
            return uid(make(connection, () -> new ByteArrayInputStream(held), false));
        }
        Untouched untouched = new Untouched(content);
        return uid(make(connection, () -> untouched, true));
    }

    private byte[] hold(InputStream content) {
        try {
            byte[] held = content.readNBytes((int) octets);
            if (held.length < octets) {
                throw new IOException("the content is shorter than announced");
            }
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Condition make(
            ImapConnection connection, Supplier<InputStream> content, boolean askFirst) {
        InputStream first = content.get();
        Condition end = connection.ask(command(first, askFirst), _ -> {});
        if (end.hasCode("TRYCREATE")) {
            connection.run(Command.of("CREATE").mailbox(mailbox), _ -> {});
            if (!(first instanceof Untouched large && large.isTouched())) {
                end = connection.ask(command(content.get(), askFirst), _ -> {});
            }
        }
        return ImapConnection.requireOk(end);
    }

    private Command command(InputStream content, boolean askFirst) {
        return Command.of("APPEND")
                .mailbox(mailbox)
                .flags(flags)
                .dateTime(received)
                .literal(octets, content, askFirst);
    }

    /** APPENDUID, RFC 4315 §3. */
    private static Optional<Uid> uid(Condition end) {
        List<String> arguments = end.hasCode("APPENDUID") ? end.arguments() : List.of();
        return arguments.size() == 2
                ? Optional.of(arguments.get(1)).flatMap(Append::uid)
                : Optional.empty();
    }

    private static Optional<Uid> uid(String number) {
        try {
            return Optional.of(new Uid(Long.parseLong(number)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Content that knows whether anybody has read from it. */
    private static final class Untouched extends InputStream {
        private final InputStream content;
        private boolean touched;

        private Untouched(InputStream content) {
            this.content = content;
        }

        private boolean isTouched() {
            return touched;
        }

        @Override
        public int read() throws IOException {
            touched = true;
            return content.read();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            touched = true;
            return content.read(target, from, length);
        }
    }
}
