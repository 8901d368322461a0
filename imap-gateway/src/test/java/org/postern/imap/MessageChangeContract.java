package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.AccountUnderTest.fill;
import static org.postern.imap.AccountUnderTest.subjects;
import static org.postern.imap.AccountUnderTest.uidOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keywords, copies and many messages at once, on every server. */
interface MessageChangeContract extends AccountUnderTest {
    Uid GONE = new Uid(4_000_000_000L);

    static MessageSummary row(MailAccount account, MailboxName mailbox, String subject) {
        return account.messages(mailbox, 0, 100).messages().stream()
                .filter(row -> row.envelope().subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void setsAndRemovesSeveralFlagsAndKeywordsAtOnce() {
        Marks marks =
                new Marks(
                        Set.of(Flag.SEEN, Flag.FLAGGED),
                        Set.of(Keyword.FORWARDED, Keyword.JUNK, new Keyword("travel")));
        try (MailAccount account = signIn()) {
            fill(account, 2);
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            Uid uid = uidOf(account, "m1");

            ChangeOutcome set =
                    account.mark(MailboxName.INBOX, generation, List.of(uid, GONE), marks, true);
            MessageSummary marked = row(account, MailboxName.INBOX, "m1");
            ChangeOutcome removed =
                    account.mark(
                            MailboxName.INBOX,
                            generation,
                            List.of(uid),
                            new Marks(Set.of(Flag.SEEN), Set.of(new Keyword("TRAVEL"))),
                            false);

            assertThat(set.changed()).containsExactly(uid);
            assertThat(set.missing()).containsExactly(GONE);
            assertThat(marked.flags()).contains(Flag.SEEN, Flag.FLAGGED);
            assertThat(marked.keywords()).containsAll(marks.keywords());
            assertThat(removed.changed()).containsExactly(uid);
            assertThat(row(account, MailboxName.INBOX, "m1").flags()).doesNotContain(Flag.SEEN);
            assertThat(row(account, MailboxName.INBOX, "m1").keywords())
                    .contains(Keyword.FORWARDED)
                    .doesNotContain(new Keyword("travel"));
            assertThat(row(account, MailboxName.INBOX, "m2").keywords()).isEmpty();
        }
    }

    @Test
    default void copiesOnlyWhatWasChosenAndKeepsFlagsAndDate() {
        MailboxName target = named("Copies");
        try (MailAccount account = signIn()) {
            fill(account, 3);
            UidValidity generation = account.open(MailboxName.INBOX).uidValidity();
            Uid second = uidOf(account, "m2");
            account.setFlag(MailboxName.INBOX, generation, List.of(second), Flag.FLAGGED, true);

            ChangeOutcome outcome =
                    account.copy(MailboxName.INBOX, generation, List.of(second, GONE), target);

            MessageSummary copy = row(account, target, "m2");
            assertThat(outcome.changed()).containsExactly(second);
            assertThat(outcome.missing()).containsExactly(GONE);
            outcome.copies()
                    .ifPresent(
                            copies -> {
                                assertThat(copies.uids()).containsEntry(second, copy.uid());
                                assertThat(copies.uidValidity())
                                        .isEqualTo(account.open(target).uidValidity());
                            });
            assertThat(copy.flags()).contains(Flag.FLAGGED);
            assertThat(copy.arrived()).isEqualTo(RECEIVED);
            assertThat(subjects(account, target)).containsExactly("m2");
            assertThat(subjects(account, MailboxName.INBOX)).containsExactly("m3", "m2", "m1");
        }
    }

    @Test
    default void storesManyMessagesAndTellsOfEach() {
        MailboxName target = named("Many");
        List<NewMessage> messages =
                IntStream.rangeClosed(1, 7).mapToObj(i -> message("n" + i)).toList();
        try (MailAccount account = signIn()) {
            List<AppendOutcome> outcomes = account.appendAll(target, messages);

            assertThat(outcomes).hasSize(7).hasOnlyElementsOfType(AppendOutcome.Stored.class);
            assertThat(subjects(account, target))
                    .containsExactly("n7", "n6", "n5", "n4", "n3", "n2", "n1");
            MessageSummary third = row(account, target, "n3");
            assertThat(third.flags()).contains(Flag.SEEN);
            assertThat(third.keywords()).contains(Keyword.FORWARDED);
            assertThat(third.arrived()).isEqualTo(RECEIVED);
            if (outcomes.get(2) instanceof AppendOutcome.Stored(var uid)) {
                uid.ifPresent(told -> assertThat(told).isEqualTo(third.uid()));
            }
        }
    }

    static NewMessage message(String subject) {
        byte[] octets = SampleMessage.plain(subject);
        Marks marks = new Marks(Set.of(Flag.SEEN), Set.of(Keyword.FORWARDED));
        Instant received = RECEIVED;
        return new NewMessage(
                octets.length, () -> new ByteArrayInputStream(octets), marks, received);
    }

    @Test
    default void storesTheOthersWhereOneCannotBeRead() {
        MailboxName target = named("Rest");
        NewMessage broken =
                new NewMessage(
                        100,
                        () -> {
                            throw new IOException("the disk is gone");
                        },
                        Marks.NONE,
                        RECEIVED);
        NewMessage shorter =
                new NewMessage(
                        900, () -> new ByteArrayInputStream(new byte[5]), Marks.NONE, RECEIVED);
        try (MailAccount account = signIn()) {
            List<AppendOutcome> outcomes =
                    account.appendAll(target, List.of(message("a"), broken, message("b"), shorter));

            assertThat(outcomes.get(0)).isInstanceOf(AppendOutcome.Stored.class);
            assertThat(outcomes.get(1)).isInstanceOf(AppendOutcome.NotStored.class);
            assertThat(outcomes.get(2)).isInstanceOf(AppendOutcome.Stored.class);
            assertThat(outcomes.get(3)).isInstanceOf(AppendOutcome.NotStored.class);
            assertThat(subjects(account, target)).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    default void copiesNothingOutOfAMailboxMadeAnew() {
        try (MailAccount account = signIn()) {
            fill(account, 1);
            UidValidity other =
                    new UidValidity(account.open(MailboxName.INBOX).uidValidity().value() + 1);
            List<Uid> uids = List.of(uidOf(account, "m1"));

            assertThatThrownBy(
                            () -> account.copy(MailboxName.INBOX, other, uids, named("Elsewhere")))
                    .isInstanceOf(MailFailure.MailboxReplaced.class);
        }
    }
}
