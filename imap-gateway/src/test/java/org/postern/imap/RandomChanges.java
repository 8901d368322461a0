package org.postern.imap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What another client does to two mailboxes, decided by dice. */
final class RandomChanges {
    static final List<String> MAILBOXES = List.of("A", "B");
    private static final int FULL = 60;

    enum Kind {
        APPEND,
        STORE,
        MOVE,
        EXPUNGE,
        RENAME,
        REPLACE,
        REFUSED
    }

    private final OtherClient client;
    private final Random random;
    private final Map<Kind, Integer> made = new EnumMap<>(Kind.class);
    private int number;

    RandomChanges(OtherClient client, Random random) throws IOException {
        this.client = client;
        this.random = random;
        for (String mailbox : MAILBOXES) {
            client.run("CREATE " + mailbox);
        }
    }

    Map<Kind, Integer> made() {
        return made;
    }

    /** Dovecot refuses now and then what meets a rename half way (SERVERBUG). */
    void change() throws IOException {
        Kind kind = kind();
        try {
            change(kind);
            made.merge(kind, 1, Integer::sum);
        } catch (OtherClient.Refused refused) {
            made.merge(Kind.REFUSED, 1, Integer::sum);
            restore();
        }
    }

    private void restore() throws IOException {
        for (String mailbox : MAILBOXES) {
            try {
                client.run("CREATE " + mailbox);
            } catch (OtherClient.Refused exists) {
                // as it should
            }
        }
    }

    private void change(Kind kind) throws IOException {
        String mailbox = MAILBOXES.get(random.nextInt(2));
        String other = MAILBOXES.get(1 - MAILBOXES.indexOf(mailbox));
        int messages =
                kind == Kind.STORE || kind == Kind.MOVE || kind == Kind.EXPUNGE
                        ? client.select(mailbox)
                        : 0;
        int one = 1 + random.nextInt(Math.max(1, messages));
        switch (kind) {
            case APPEND -> client.append(mailbox, message());
            case RENAME -> {
                client.run("SELECT INBOX");
                client.run("RENAME " + mailbox + " old" + ++number);
                client.run("RENAME " + other + ' ' + mailbox);
                client.run("CREATE " + other);
            }
            case REPLACE -> {
                client.run("SELECT INBOX");
                client.run("DELETE " + mailbox);
                client.run("CREATE " + mailbox);
                for (int i = random.nextInt(20); i > 0; i--) {
                    client.append(mailbox, message());
                }
            }
            case STORE, MOVE, EXPUNGE -> {
                if (messages > 0) {
                    toMessages(kind, one, messages, other);
                }
            }
            case REFUSED -> throw new IllegalArgumentException("nobody asks for that");
        }
    }

    private void toMessages(Kind kind, int one, int messages, String other) throws IOException {
        int last = Math.min(messages, one + random.nextInt(messages > FULL ? 30 : 3));
        if (kind == Kind.STORE) {
            client.run("STORE " + one + " FLAGS (\\Flagged \\Seen)");
        } else if (kind == Kind.MOVE) {
            client.run("MOVE " + one + ':' + last + ' ' + other);
        } else {
            client.run("STORE " + one + ':' + last + " +FLAGS (\\Deleted)");
            client.run("EXPUNGE");
        }
    }

    private Kind kind() {
        int dice = random.nextInt(100);
        return dice < 45
                ? Kind.APPEND
                : dice < 60
                        ? Kind.STORE
                        : dice < 75
                                ? Kind.MOVE
                                : dice < 96 ? Kind.EXPUNGE : dice < 98 ? Kind.RENAME : Kind.REPLACE;
    }

    private byte[] message() {
        String subject = "Re: ".repeat(random.nextInt(3)) + "subject " + random.nextInt(30);
        int id = ++number;
        return "Subject: %s\r\nMessage-ID: <%d@x>\r\nReferences: <%d@x>\r\n\r\ntext\r\n"
                .formatted(subject, id, Math.max(1, id - random.nextInt(9)))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
