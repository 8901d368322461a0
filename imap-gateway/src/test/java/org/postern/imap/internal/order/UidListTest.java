package org.postern.imap.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.UidValidity;

class UidListTest {
    private static final MailboxSnapshot SNAPSHOT =
            new MailboxSnapshot(MailboxName.INBOX, new UidValidity(7), 3, 0);
    private static final int HIGH = (int) 4_000_000_000L;

    @Test
    void sortsUnsignedAndOnce() {
        UidList list = UidList.of(SNAPSHOT, new int[] {HIGH, 3, 1, 3});

        assertThat(list.uids()).containsExactly(1, 3, HIGH);
        assertThat(list.last()).isEqualTo(4_000_000_000L);
        assertThat(list.contains(HIGH)).isTrue();
        assertThat(list.contains(2)).isFalse();
    }

    @Test
    void takesOnlyWhatIsNew() {
        UidList list = UidList.of(SNAPSHOT, new int[] {1, 5});

        assertThat(list.newAmong(new int[] {5})).isEmpty();
        assertThat(list.newAmong(new int[] {9, 4, HIGH})).containsExactly(9, HIGH);
        assertThat(list.with(new int[0], SNAPSHOT)).isSameAs(list);
        assertThat(list.with(new int[] {9}, SNAPSHOT).uids()).containsExactly(1, 5, 9);
    }

    @Test
    void believesOnlyAnOrderOfItsOwnMessages() {
        UidList list = UidList.of(SNAPSHOT, new int[] {1, 5, 9});

        assertThat(list.isOrderedBy(new int[] {9, 1, 5})).isTrue();
        assertThat(list.isOrderedBy(new int[] {9, 1, 1})).isFalse();
        assertThat(list.isOrderedBy(new int[] {9, 1})).isFalse();
        assertThat(list.isOrderedBy(new int[] {9, 1, 5, 5})).isFalse();
    }

    @Test
    void knowsWhatIsARestOfWhat() {
        UidList before = UidList.of(SNAPSHOT, new int[] {1, 5, 9});

        assertThat(UidList.of(SNAPSHOT, new int[] {1, 9}).isRestOf(before)).isTrue();
        assertThat(UidList.of(SNAPSHOT, new int[] {1, 8}).isRestOf(before)).isFalse();
        assertThat(before.isRestOf(UidList.of(SNAPSHOT, new int[] {1, 9}))).isFalse();
    }
}
