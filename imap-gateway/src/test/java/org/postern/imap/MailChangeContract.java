package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.AccountUnderTest.append;
import static org.postern.imap.AccountUnderTest.fill;
import static org.postern.imap.AccountUnderTest.flags;
import static org.postern.imap.AccountUnderTest.subjects;
import static org.postern.imap.AccountUnderTest.uidOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;

/** What every server must let a {@link MailAccount} change, and what is told of changes. */
interface MailChangeContract extends AccountUnderTest {

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

    @Test
    default void movesOnlyWhatWasChosenAndCreatesTheTarget() {
        MailboxName target = named("Kept");
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

            Effect effect = removesSingleMessages() ? Effect.CHANGED : Effect.MARKED;
            assertThat(outcome.with(effect)).containsExactlyInAnyOrderElementsOf(chosen);
            assertThat(outcome.missing()).containsExactly(gone);
            assertThat(subjects(account, target)).containsExactlyInAnyOrder("m2", "m3");
            if (removesSingleMessages()) {
                assertThat(subjects(account, MailboxName.INBOX)).containsExactly("m4", "m1");
            } else {
                assertThat(marked(account)).containsExactlyInAnyOrder("m2", "m3");
            }
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

            Effect effect = removesSingleMessages() ? Effect.CHANGED : Effect.MARKED;
            assertThat(outcome.with(effect)).containsExactly(chosen);
            if (removesSingleMessages()) {
                assertThat(subjects(account, MailboxName.INBOX)).containsExactly("m3", "m1");
            } else {
                // a plain EXPUNGE would take m1 along, which somebody else has marked
                assertThat(marked(account)).containsExactlyInAnyOrder("m2", "m1");
            }
        }
    }

    /** What still lies in INBOX and is marked for removal. */
    private static List<String> marked(MailAccount account) {
        return flags(account).entrySet().stream()
                .filter(message -> message.getValue().contains(Flag.DELETED))
                .map(Map.Entry::getKey)
                .toList();
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
                            () -> account.move(MailboxName.INBOX, other, uids, named("Elsewhere")))
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
        MailboxName target = named("Kept");
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
        MailboxName name = nameThatNeedsCare();
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
