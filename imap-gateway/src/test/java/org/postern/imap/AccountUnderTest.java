package org.postern.imap;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;

/** A mail account as a contract needs it, and what its tests do with one. */
interface AccountUnderTest {
    Instant RECEIVED = Instant.parse("2024-02-29T11:22:33Z");

    /** The gateway under test. */
    MailGateway gateway();

    BackEnd backEnd();

    /** A user nobody used before. */
    Credentials newUser();

    static Optional<Uid> append(
            MailAccount account, MailboxName mailbox, byte[] message, Flag... flags) {
        return account.append(
                mailbox,
                message.length,
                new ByteArrayInputStream(message),
                Set.of(flags),
                RECEIVED);
    }

    /** Puts messages into INBOX; the newest is the last one. */
    static void fill(MailAccount account, int count) {
        IntStream.rangeClosed(1, count)
                .forEach(i -> append(account, MailboxName.INBOX, SampleMessage.plain("m" + i)));
    }

    static List<String> subjects(MessagePage page) {
        return page.messages().stream().map(row -> row.envelope().subject()).toList();
    }

    static List<String> subjects(MailAccount account, MailboxName mailbox) {
        return subjects(account.messages(mailbox, 0, 100));
    }

    static Uid uidOf(MailAccount account, String subject) {
        return account.messages(MailboxName.INBOX, 0, 100).messages().stream()
                .filter(row -> row.envelope().subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .uid();
    }

    static MessageKey key(MailAccount account, String subject) {
        MailboxSnapshot snapshot = account.open(MailboxName.INBOX);
        return new MessageKey(MailboxName.INBOX, snapshot.uidValidity(), uidOf(account, subject));
    }

    default MailAccount signIn() {
        return gateway().signIn(backEnd(), newUser());
    }

    static Map<String, Set<Flag>> flags(MailAccount account) {
        return account.messages(MailboxName.INBOX, 0, 100).messages().stream()
                .collect(Collectors.toMap(row -> row.envelope().subject(), MessageSummary::flags));
    }
}
