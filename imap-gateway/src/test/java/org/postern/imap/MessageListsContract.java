package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.postern.imap.AccountUnderTest.append;
import static org.postern.imap.AccountUnderTest.fill;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;

/** What every server must give through {@link MessageLists}. */
interface MessageListsContract extends AccountUnderTest {
    private static MessageList ready(MailAccount account, ListOrder order) {
        return ((ListOutcome.Ready) account.lists().list(MailboxName.INBOX, order)).list();
    }

    private static List<String> subjects(MailAccount account, MessageList list) {
        return list.size() == 0
                ? List.of()
                : account.lists().rows(list, 0, 100).stream()
                        .map(row -> row.envelope().subject())
                        .toList();
    }

    /** The numbers of the messages, from 1 in the order they were stored. */
    private static List<Integer> numbers(MailAccount account, ListOrder order) {
        MessageList list = ready(account, order);
        List<Uid> stored = IntStream.range(0, list.size()).mapToObj(list::uidAt).sorted().toList();
        return IntStream.range(0, list.size())
                .mapToObj(i -> stored.indexOf(list.uidAt(i)) + 1)
                .toList();
    }

    private static void store(MailAccount account, List<ListSample.Head> heads) {
        for (int i = 0; i < heads.size(); i++) {
            byte[] message = heads.get(i).message();
            account.append(
                    MailboxName.INBOX,
                    message.length,
                    new ByteArrayInputStream(message),
                    Set.of(),
                    RECEIVED.plusSeconds(i * 7 % 5));
        }
    }

    @Test
    default void listsNothingOfAnEmptyMailbox() {
        try (MailAccount account = signIn()) {
            assertThat(ready(account, ListOrder.NEWEST_FIRST).size()).isZero();
            assertThat(ready(account, ListOrder.BY_THREAD).size()).isZero();
            assertThat(ready(account, new ListOrder.Sorted(SortKey.SIZE, true)).size()).isZero();
        }
    }

    @Test
    default void listsNewestFirstAndKnowsPositions() {
        try (MailAccount account = signIn()) {
            fill(account, 5);
            MessageList list = ready(account, ListOrder.NEWEST_FIRST);

            assertThat(subjects(account, list)).containsExactly("m5", "m4", "m3", "m2", "m1");
            assertThat(account.lists().rows(list, 3, 50)).hasSize(2);
            assertThat(list.positionOf(list.uidAt(3))).hasValue(3);
            assertThat(list.positionOf(new Uid(4_000_000_000L))).isEmpty();
        }
    }

    @Test
    default void followsMessagesThatComeAndGo() {
        assumeThat(removesSingleMessages()).as("messages that go").isTrue();
        Credentials user = newUser();
        try (MailAccount account = gateway().signIn(backEnd(), user);
                MailAccount other = gateway().signIn(backEnd(), user)) {
            ListOrder bySubject = new ListOrder.Sorted(SortKey.SUBJECT, true);
            fill(account, 4);
            for (ListOrder order : List.of(ListOrder.NEWEST_FIRST, bySubject)) {
                assertThat(subjects(account, ready(account, order)))
                        .containsExactly("m4", "m3", "m2", "m1");
            }
            MessageList before = ready(account, bySubject);
            other.expunge(
                    MailboxName.INBOX,
                    before.snapshot().uidValidity(),
                    List.of(before.uidAt(1), before.uidAt(3)));
            assertThat(subjects(account, ready(account, ListOrder.NEWEST_FIRST)))
                    .containsExactly("m4", "m2");
            assertThat(subjects(account, ready(account, bySubject))).containsExactly("m4", "m2");
            append(other, MailboxName.INBOX, SampleMessage.plain("m3b"));
            assertThat(subjects(account, ready(account, ListOrder.NEWEST_FIRST)))
                    .containsExactly("m3b", "m4", "m2");
            assertThat(subjects(account, ready(account, bySubject)))
                    .containsExactly("m4", "m3b", "m2");
            other.setFlag(
                    MailboxName.INBOX,
                    before.snapshot().uidValidity(),
                    List.of(before.uidAt(0)),
                    Flag.SEEN,
                    true);
            assertThat(account.lists().rows(ready(account, bySubject), 0, 3))
                    .extracting(MessageSummary::isSeen)
                    .containsExactly(true, false, false);
            assertThat(subjects(account, before)).containsExactly("m4", "m2");
        }
    }

    @Test
    default void sortsByEveryKeyAsTheRfcSays() {
        try (MailAccount account = signIn()) {
            store(account, ListSample.subjects());
            for (SortKey key : SortKey.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    ListOrder.Sorted order = new ListOrder.Sorted(key, descending);
                    assertThat(numbers(account, order)).as("%s", order).isEqualTo(expected(order));
                }
            }
        }
    }

    @Test
    default void threadsAsTheRfcSays() {
        try (MailAccount account = signIn()) {
            store(account, ListSample.threads());
            MessageList list = ready(account, ListOrder.BY_THREAD);
            List<Integer> numbers = numbers(account, ListOrder.BY_THREAD);

            assertThat(
                            IntStream.range(0, list.size())
                                    .mapToObj(i -> "-".repeat(list.depthAt(i)) + numbers.get(i))
                                    .toList())
                    .isEqualTo(ExpectedOrder.OF_THREADS);
        }
    }

    @Test
    default void refusesTheListOfAMailboxThatIsGone() {
        try (MailAccount account = signIn()) {
            assertThatThrownBy(() -> account.lists().list(named("Nowhere"), ListOrder.NEWEST_FIRST))
                    .isInstanceOf(MailFailure.CommandRefused.class);
            assertThat(ready(account, ListOrder.NEWEST_FIRST).size()).isZero();
        }
    }
}
