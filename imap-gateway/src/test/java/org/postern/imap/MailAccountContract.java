package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;
import org.postern.message.PartId;

/** What every server must give through a {@link MailAccount}. */
interface MailAccountContract {
    Instant RECEIVED = Instant.parse("2024-02-29T11:22:33Z");

    /** The gateway under test. */
    MailGateway gateway();

    BackEnd backEnd();

    /** A user nobody used before. */
    Credentials newUser();

    private static Optional<Uid> append(
            MailAccount account, MailboxName mailbox, byte[] message, Flag... flags) {
        return account.append(
                mailbox,
                message.length,
                new ByteArrayInputStream(message),
                Set.of(flags),
                RECEIVED);
    }

    /** Puts messages into INBOX; the newest is the last one. */
    private static void fill(MailAccount account, int count) {
        IntStream.rangeClosed(1, count)
                .forEach(i -> append(account, MailboxName.INBOX, SampleMessage.plain("m" + i)));
    }

    private static List<String> subjects(MessagePage page) {
        return page.messages().stream().map(row -> row.envelope().subject()).toList();
    }

    private static List<String> subjects(MailAccount account, MailboxName mailbox) {
        return subjects(account.messages(mailbox, 0, 100));
    }

    private static Uid uidOf(MailAccount account, String subject) {
        return account.messages(MailboxName.INBOX, 0, 100).messages().stream()
                .filter(row -> row.envelope().subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .uid();
    }

    private static MessageKey key(MailAccount account, String subject) {
        MailboxSnapshot snapshot = account.open(MailboxName.INBOX);
        return new MessageKey(MailboxName.INBOX, snapshot.uidValidity(), uidOf(account, subject));
    }

    private MailAccount signIn() {
        return gateway().signIn(backEnd(), newUser());
    }

    @Test
    default void refusesWrongPassword() {
        Credentials wrong = new Credentials(newUser().userName(), "guess");

        assertThatThrownBy(() -> gateway().signIn(backEnd(), wrong))
                .isInstanceOf(MailFailure.SignInRefused.class);
    }

    @Test
    default void refusesUnknownUser() {
        assertThatThrownBy(() -> gateway().signIn(backEnd(), new Credentials("nobody", "guess")))
                .isInstanceOf(MailFailure.SignInRefused.class);
    }

    @Test
    default void listsInboxFirst() {
        try (MailAccount account = signIn()) {
            assertThat(account.mailboxes().getFirst().name()).isEqualTo(MailboxName.INBOX);
        }
    }

    @Test
    default void listsCounts() {
        try (MailAccount account = signIn()) {
            append(account, MailboxName.INBOX, SampleMessage.plain("read"), Flag.SEEN);
            append(account, MailboxName.INBOX, SampleMessage.plain("new"));

            Mailbox inbox = account.mailboxes().getFirst();

            assertThat(inbox.messages()).isEqualTo(2);
            assertThat(inbox.unseen()).isEqualTo(1);
        }
    }

    @Test
    default void findsTheMailboxForSentMail() {
        try (MailAccount account = signIn()) {
            append(account, new MailboxName("Sent"), SampleMessage.plain("gone out"));

            assertThat(account.mailboxes())
                    .filteredOn(
                            mailbox -> mailbox.specialUse().equals(Optional.of(SpecialUse.SENT)))
                    .extracting(Mailbox::name)
                    .containsExactly(new MailboxName("Sent"));
        }
    }

    @Test
    default void opensEmptyMailbox() {
        try (MailAccount account = signIn()) {
            assertThat(account.open(MailboxName.INBOX).messages()).isZero();
            assertThat(account.messages(MailboxName.INBOX, 0, 50).messages()).isEmpty();
        }
    }

    @Test
    default void saysWhichMailboxIsMissing() {
        try (MailAccount account = signIn()) {
            assertThatThrownBy(() -> account.open(new MailboxName("Nowhere")))
                    .isInstanceOf(MailFailure.CommandRefused.class);
            assertThat(account.open(MailboxName.INBOX).messages()).isZero();
        }
    }

    @Test
    default void pagesFromTheNewest() {
        try (MailAccount account = signIn()) {
            fill(account, 12);

            assertThat(subjects(account.messages(MailboxName.INBOX, 0, 5)))
                    .containsExactly("m12", "m11", "m10", "m9", "m8");
            assertThat(subjects(account.messages(MailboxName.INBOX, 5, 5)))
                    .containsExactly("m7", "m6", "m5", "m4", "m3");
            assertThat(subjects(account.messages(MailboxName.INBOX, 10, 5)))
                    .containsExactly("m2", "m1");
            assertThat(account.messages(MailboxName.INBOX, 12, 5).messages()).isEmpty();
        }
    }

    @Test
    default void readsTheSamePageAgainWithNewFlagsAndNewMail() {
        try (MailAccount account = signIn()) {
            fill(account, 3);
            MessagePage before = account.messages(MailboxName.INBOX, 0, 50);
            account.setFlag(
                    MailboxName.INBOX,
                    before.snapshot().uidValidity(),
                    List.of(uidOf(account, "m2")),
                    Flag.SEEN,
                    true);
            append(account, MailboxName.INBOX, SampleMessage.plain("m4"));

            MessagePage after = account.messages(MailboxName.INBOX, 0, 50);

            assertThat(subjects(after)).containsExactly("m4", "m3", "m2", "m1");
            assertThat(after.messages())
                    .extracting(MessageSummary::isSeen)
                    .containsExactly(false, false, true, false);
            assertThat(after.snapshot().messages()).isEqualTo(4);
        }
    }

    @Test
    default void readsTheEnvelope() {
        try (MailAccount account = signIn()) {
            append(account, MailboxName.INBOX, SampleMessage.plain("analysis"), Flag.FLAGGED);

            MessageSummary row = account.messages(MailboxName.INBOX, 0, 1).messages().getFirst();

            assertThat(row.envelope().from())
                    .containsExactly(new EmailAddress("Ada Lovelace", "ada@example.org"));
            assertThat(row.envelope().to())
                    .containsExactly(
                            new EmailAddress("Grace Höpper", "grace@example.org"),
                            EmailAddress.of("bob@example.org"));
            assertThat(row.envelope().replyTo()).isEmpty();
            assertThat(row.envelope().date()).contains(Instant.parse("1994-02-08T05:52:25Z"));
            assertThat(row.envelope().inReplyTo())
                    .containsExactly(new MessageId("second@example.org"));
            assertThat(row.arrived()).isEqualTo(RECEIVED);
            assertThat(row.octets()).isEqualTo(SampleMessage.plain("analysis").length);
            assertThat(row.flags()).contains(Flag.FLAGGED).doesNotContain(Flag.SEEN);
            assertThat(row.hasAttachment()).isFalse();
        }
    }

    @Test
    default void readsStructureAndReferencesOfOneMessage() {
        try (MailAccount account = signIn()) {
            append(account, MailboxName.INBOX, SampleMessage.plain("one"));
            append(account, MailboxName.INBOX, SampleMessage.withAttachment("two", new byte[99]));

            StoredMessage one =
                    account.message(MailboxName.INBOX, uidOf(account, "one")).orElseThrow();
            StoredMessage two =
                    account.message(MailboxName.INBOX, uidOf(account, "two")).orElseThrow();

            assertThat(one.structure().mediaType().essence()).isEqualTo("text/plain");
            assertThat(one.structure().id()).isEqualTo(new PartId("1"));
            assertThat(one.references())
                    .containsExactly(
                            new MessageId("first@example.org"),
                            new MessageId("second@example.org"));
            assertThat(two.structure().parts())
                    .extracting(part -> part.id().section())
                    .containsExactly("1", "2");
            assertThat(two.structure().parts().get(1).fileName()).contains("engine.bin");
            assertThat(two.summary().hasAttachment()).isTrue();
        }
    }

    @Test
    default void findsNoMessageThatIsNotThere() {
        try (MailAccount account = signIn()) {
            fill(account, 1);

            assertThat(account.message(MailboxName.INBOX, new Uid(4_000_000_000L))).isEmpty();
        }
    }

    @Test
    default void streamsSourceByteForByteAndDoesNotMarkItSeen() throws IOException {
        byte[] content = new byte[900_000];
        new Random(7).nextBytes(content);
        byte[] message = SampleMessage.withAttachment("large", content);
        try (MailAccount account = signIn()) {
            append(account, MailboxName.INBOX, message);
            MessageKey key = key(account, "large");

            try (InputStream source = account.source(key)) {
                assertThat(source.readAllBytes()).isEqualTo(message);
            }
            try (InputStream part = account.part(key, new PartId("2"))) {
                assertThat(new String(part.readAllBytes(), StandardCharsets.US_ASCII).strip())
                        .isEqualTo(SampleMessage.encoded(content).replace("\n", "\r\n"));
            }
            assertThat(account.messages(MailboxName.INBOX, 0, 1).messages().getFirst().isSeen())
                    .isFalse();
        }
    }

    @Test
    default void readsTheTextOfAMessageWithoutParts() throws IOException {
        try (MailAccount account = signIn()) {
            append(account, MailboxName.INBOX, SampleMessage.plain("text"));

            try (InputStream part = account.part(key(account, "text"), new PartId("1"))) {
                assertThat(new String(part.readAllBytes(), StandardCharsets.US_ASCII))
                        .isEqualToIgnoringNewLines("Hello, this is the text.");
            }
        }
    }

    @Test
    default void setsAndClearsAFlagAndNamesWhatIsMissing() {
        try (MailAccount account = signIn()) {
            fill(account, 3);
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            Uid second = uidOf(account, "m2");
            Uid gone = new Uid(4_000_000_000L);

            ChangeOutcome set =
                    account.setFlag(
                            MailboxName.INBOX,
                            generation,
                            List.of(second, gone),
                            Flag.FLAGGED,
                            true);
            Map<String, Set<Flag>> flagged = flags(account);
            ChangeOutcome cleared =
                    account.setFlag(
                            MailboxName.INBOX, generation, List.of(second), Flag.FLAGGED, false);

            assertThat(set).isEqualTo(new ChangeOutcome(Set.of(second), Set.of(gone)));
            assertThat(flagged.get("m2")).contains(Flag.FLAGGED);
            assertThat(flagged.get("m1")).doesNotContain(Flag.FLAGGED);
            assertThat(cleared.changed()).containsExactly(second);
            assertThat(flags(account).get("m2")).doesNotContain(Flag.FLAGGED);
        }
    }

    private static Map<String, Set<Flag>> flags(MailAccount account) {
        return account.messages(MailboxName.INBOX, 0, 100).messages().stream()
                .collect(Collectors.toMap(row -> row.envelope().subject(), MessageSummary::flags));
    }

    @Test
    default void movesOnlyWhatWasChosenAndCreatesTheTarget() {
        MailboxName target = new MailboxName("Kept");
        try (MailAccount account = signIn()) {
            fill(account, 4);
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            List<Uid> chosen = List.of(uidOf(account, "m2"), uidOf(account, "m3"));
            Uid gone = new Uid(4_000_000_000L);

            ChangeOutcome outcome =
                    account.move(
                            MailboxName.INBOX,
                            generation,
                            List.of(chosen.get(0), chosen.get(1), gone),
                            target);

            assertThat(outcome).isEqualTo(new ChangeOutcome(Set.copyOf(chosen), Set.of(gone)));
            assertThat(subjects(account, MailboxName.INBOX)).containsExactly("m4", "m1");
            assertThat(subjects(account, target)).containsExactlyInAnyOrder("m2", "m3");
        }
    }

    @Test
    default void expungesOnlyWhatWasChosen() {
        try (MailAccount account = signIn()) {
            fill(account, 3);
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            account.setFlag(
                    MailboxName.INBOX,
                    generation,
                    List.of(uidOf(account, "m1")),
                    Flag.DELETED,
                    true);
            Uid chosen = uidOf(account, "m2");

            ChangeOutcome outcome = account.expunge(MailboxName.INBOX, generation, List.of(chosen));

            assertThat(outcome.changed()).containsExactly(chosen);
            assertThat(subjects(account, MailboxName.INBOX)).containsExactly("m3", "m1");
        }
    }

    @Test
    default void doesNothingInAMailboxMadeAnew() {
        try (MailAccount account = signIn()) {
            fill(account, 2);
            UidValidity other =
                    new UidValidity(account.open(MailboxName.INBOX).uidValidity().value() + 1);
            List<Uid> uids = List.of(uidOf(account, "m1"));

            assertThatThrownBy(() -> account.expunge(MailboxName.INBOX, other, uids))
                    .isInstanceOf(MailFailure.MailboxReplaced.class);
            assertThatThrownBy(
                            () ->
                                    account.move(
                                            MailboxName.INBOX,
                                            other,
                                            uids,
                                            new MailboxName("Elsewhere")))
                    .isInstanceOf(MailFailure.MailboxReplaced.class);
            assertThat(subjects(account, MailboxName.INBOX)).containsExactly("m2", "m1");
        }
    }

    @Test
    default void tellsOfMailThatAnotherClientStores() throws InterruptedException {
        Credentials user = newUser();
        try (MailAccount account = gateway().signIn(backEnd(), user);
                MailAccount other = gateway().signIn(backEnd(), user);
                Events events = new Events(account)) {
            account.open(MailboxName.INBOX);

            append(other, MailboxName.INBOX, SampleMessage.plain("news"));

            events.awaitChange(MailboxName.INBOX);
            assertThat(subjects(account, MailboxName.INBOX)).containsExactly("news");
        }
    }

    @Test
    default void tellsOtherTabsOfAChangeOfOurs() throws InterruptedException {
        MailboxName target = new MailboxName("Kept");
        try (MailAccount account = signIn()) {
            fill(account, 1);
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            Uid uid = uidOf(account, "m1");
            try (Events events = new Events(account)) {
                account.move(MailboxName.INBOX, generation, List.of(uid), target);

                events.awaitChange(target);
            }
        }
    }

    @Test
    default void keepsNamesThatNeedCare() {
        MailboxName name = new MailboxName("Müller & \"Söhne\" \\ 日本語 {5} (x");
        try (MailAccount account = signIn()) {
            append(account, name, SampleMessage.plain("inside"));

            assertThat(account.mailboxes()).extracting(Mailbox::name).contains(name);
            assertThat(subjects(account, name)).containsExactly("inside");
        }
    }

    @Test
    default void worksFromManyThreadsAtOnce() throws InterruptedException {
        try (MailAccount account = signIn()) {
            fill(account, 5);
            List<Thread> threads =
                    IntStream.range(0, 12)
                            .mapToObj(
                                    i ->
                                            Thread.ofVirtual()
                                                    .name("tab-" + i)
                                                    .start(
                                                            () -> {
                                                                account.mailboxes();
                                                                account.messages(
                                                                        MailboxName.INBOX, 0, 5);
                                                            }))
                            .toList();
            for (Thread thread : threads) {
                assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
            }
            assertThat(subjects(account, MailboxName.INBOX)).hasSize(5);
        }
    }

    @Test
    default void failsAfterClosing() {
        MailAccount account = signIn();
        account.close();

        assertThatThrownBy(account::mailboxes).isInstanceOf(MailFailure.class);
    }
}
