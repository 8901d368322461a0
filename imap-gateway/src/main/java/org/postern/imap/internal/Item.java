package org.postern.imap.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.postern.imap.AppendOutcome;
import org.postern.imap.NewMessage;
import org.postern.imap.internal.Target.Arrival;
import org.postern.message.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message on its way into a mailbox, and what became of it. */
final class Item {
    private static final Logger LOG = LoggerFactory.getLogger(Item.class);

    /** Up to this size content is held, and can be sent before the server agreed to take it. */
    static final int HELD = 64 * 1024;

    private final NewMessage message;
    private final Optional<OnlyOnce> once;
    private Optional<HeadKept> head = Optional.empty();
    private Optional<AppendOutcome> outcome = Optional.empty();
    private boolean cutOff;
    private Optional<UncheckedIOException> unreadable = Optional.empty();

    private Item(NewMessage message, Optional<OnlyOnce> once) {
        this.message = message;
        this.once = once;
    }

    /** A message whose content can be read again and again. */
    static Item of(NewMessage message) {
        return new Item(message, Optional.empty());
    }

    /** A message whose content can be read once; if it is small, it is held. */
    static Item once(NewMessage message) throws IOException {
        InputStream content = message.content().open();
        if (message.octets() > HELD) {
            OnlyOnce large = new OnlyOnce(content);
            return new Item(with(message, large::take), Optional.of(large));
        }
        byte[] held = content.readNBytes((int) message.octets());
        if (held.length < message.octets()) {
            throw new IOException("the content is shorter than announced");
        }
        return of(with(message, () -> new ByteArrayInputStream(held)));
    }

    private static NewMessage with(NewMessage message, NewMessage.Content content) {
        return new NewMessage(message.octets(), content, message.marks(), message.received());
    }

    NewMessage message() {
        return message;
    }

    boolean isLarge() {
        return message.octets() > HELD;
    }

    /** The content, of which the beginning is kept while it is read. */
    InputStream open() throws IOException {
        HeadKept opened = new HeadKept(message.content().open());
        head = Optional.of(opened);
        return opened;
    }

    /** Whether its content was read from and cannot be had again. */
    boolean isUsedUp() {
        return once.filter(content -> content.touched).isPresent();
    }

    void closeContent() {
        head.ifPresent(
                content -> {
                    try {
                        content.close();
                    } catch (IOException e) {
                        LOG.debug("content that was sent could not be closed", e);
                    }
                });
    }

    /** Says that its content could not be read. */
    void unreadable(UncheckedIOException cause) {
        unreadable = Optional.of(cause);
        end(new AppendOutcome.NotStored("", "the content could not be read"));
    }

    /** Says that the connection was lost before all of it was sent. */
    void cutOff() {
        cutOff = true;
        end(new AppendOutcome.NotStored("", "the connection was lost before all of it was sent"));
    }

    boolean isCutOff() {
        return cutOff;
    }

    Optional<UncheckedIOException> unreadable() {
        return unreadable;
    }

    boolean isOpen() {
        return outcome.isEmpty();
    }

    void end(AppendOutcome became) {
        outcome = Optional.of(became);
    }

    AppendOutcome outcome() {
        return outcome.orElseGet(() -> new AppendOutcome.NotStored("", "not tried"));
    }

    /** Whether this is what was sent; false where it has no Message-ID to tell it by. */
    boolean isLike(Arrival arrival) {
        Optional<MessageId> id = head.flatMap(HeadKept::messageId);
        return arrival.octets() == message.octets() && id.filter(arrival.id()::equals).isPresent();
    }

    /** A stream that can be taken as long as nobody has read from it. */
    private static final class OnlyOnce {
        private final InputStream content;
        private boolean touched;

        private OnlyOnce(InputStream content) {
            this.content = content;
        }

        private InputStream take() throws IOException {
            if (touched) {
                throw new IOException("the content cannot be read twice");
            }
            return new InputStream() {
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
            };
        }
    }
}
