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

    /** Whether the server can remove single messages (UIDPLUS or MOVE). */
    default boolean removesSingleMessages() {
        return true;
    }

    /** Whether a day is the one in the Date field, RFC 9051 §6.4.4, or the one at Greenwich. */
    default boolean takesDaysAsWritten() {
        return true;
    }

    /** The numbers of the messages of a {@link ListSample} in the order the server gives them. */
    default List<Integer> expected(ListOrder.Sorted order) {
        return ExpectedOrder.of(order);
    }

    /** A mailbox of the user's own where the server lets it be, RFC 2342. */
    default MailboxName named(String name) {
        return new MailboxName(name);
    }

    /** A name of what the server allows and the protocol has a meaning for. */
    default MailboxName nameThatNeedsCare() {
        return named("Müller & \"Söhne\" \\ 日本語 {5} (x");
    }

    /** Whether renaming INBOX takes its messages out of it, RFC 9051 §6.3.6. */
    default boolean renamingEmptiesInbox() {
        return true;
    }

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
