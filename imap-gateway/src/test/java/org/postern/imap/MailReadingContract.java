package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.AccountUnderTest.RECEIVED;
import static org.postern.imap.AccountUnderTest.append;
import static org.postern.imap.AccountUnderTest.fill;
import static org.postern.imap.AccountUnderTest.key;
import static org.postern.imap.AccountUnderTest.subjects;
import static org.postern.imap.AccountUnderTest.uidOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;
import org.postern.message.PartId;

/** What every server must let a {@link MailAccount} read. */
interface MailReadingContract extends AccountUnderTest {

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
            append(account, named("Sent"), SampleMessage.plain("gone out"));

            assertThat(account.mailboxes())
                    .filteredOn(
                            mailbox -> mailbox.specialUse().equals(Optional.of(SpecialUse.SENT)))
                    .extracting(Mailbox::name)
                    .containsExactly(named("Sent"));
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
            assertThatThrownBy(() -> account.open(named("Nowhere")))
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
    default void tellsTheFirstWordsOfMessages() {
        try (MailAccount account = signIn()) {
            AccountUnderTest.append(account, MailboxName.INBOX, SampleMessage.plain("m1"));
            AccountUnderTest.append(
                    account,
                    MailboxName.INBOX,
                    SampleMessage.withAttachment("m2", new byte[] {1, 2, 3}));
            AccountUnderTest.append(account, MailboxName.INBOX, SampleMessage.htmlOnly("m3"));
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            Uid first = uidOf(account, "m1");
            Uid second = uidOf(account, "m2");
            Uid third = uidOf(account, "m3");

            Map<Uid, String> previews =
                    account.previews(
                            MailboxName.INBOX,
                            generation,
                            List.of(first, second, third, new Uid(4_000_000_000L)));

            assertThat(previews)
                    .containsOnly(
                            Map.entry(first, "Hello, this is the text."),
                            Map.entry(second, "See the file."),
                            Map.entry(third, "Grüße aus dem Café"));
        }
    }
}
