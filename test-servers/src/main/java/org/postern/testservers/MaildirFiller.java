package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes generated messages straight into a Maildir++ tree of which Dovecot has made the root. */
final class MaildirFiller {
    private static final Duration APART = Duration.ofMinutes(7);
    private static final Instant NEWEST = Instant.parse("2026-06-30T12:00:00Z");
    private static final int SEEN_OF_TEN = 7;

    private final Path root;
    private final String recipient;

    MaildirFiller(Path root, String recipient) {
        this.root = root;
        this.recipient = recipient;
    }

    void fill(String mailbox, int count) {
        Path cur = directory(mailbox).resolve("cur");
        int before = messagesIn(cur);
        SampleMail sample = new SampleMail(recipient, mailbox);
        // file names grow with the number, and Dovecot gives UIDs in their order
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        i ->
                                write(
                                        cur,
                                        sample,
                                        before + i,
                                        NEWEST.minus(APART.multipliedBy(count - 1L - i))));
    }

    private static void write(Path cur, SampleMail sample, int number, Instant arrived) {
        byte[] message = sample.message(number, arrived);
        String flags = new Random(number).nextInt(10) < SEEN_OF_TEN ? "S" : "";
        String name =
                "%d.M%06dP%d.fill,S=%d:2,%s"
                        .formatted(
                                arrived.getEpochSecond(),
                                number % 1_000_000,
                                number,
                                message.length,
                                flags);
        try {
            Path file = Files.write(cur.resolve(name), message);
            Files.setLastModifiedTime(file, FileTime.from(arrived));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory(String mailbox) {
        Path directory =
                mailbox.equalsIgnoreCase("INBOX")
                        ? root
                        : root.resolve('.' + mailbox.replace('/', '.'));
        for (String part : new String[] {"cur", "new", "tmp"}) {
            try {
                Files.createDirectories(directory.resolve(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory;
    }

    private static int messagesIn(Path cur) {
        try (Stream<Path> files = Files.list(cur)) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
