package org.postern.imap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.postern.imap.ListOrder;
import org.postern.imap.MailboxName;
import org.postern.imap.SortKey;

class DoubtsTest {
    private static final ListOrder BY_SIZE = new ListOrder.Sorted(SortKey.SIZE, true);
    private static final MailboxName OTHER = new MailboxName("Other");
    private final AtomicLong now = new AtomicLong();
    private final Doubts doubts = new Doubts(now::get);

    private boolean areDoubts() {
        return doubts.are(MailboxName.INBOX, BY_SIZE);
    }

    @Test
    void areOfOneOrderOfOneMailbox() {
        doubts.last(MailboxName.INBOX, BY_SIZE);

        assertThat(areDoubts()).isTrue();
        assertThat(doubts.are(OTHER, BY_SIZE)).isFalse();
        assertThat(doubts.are(MailboxName.INBOX, ListOrder.BY_THREAD)).isFalse();
    }

    @Test
    void endAfterAWhile() {
        doubts.last(MailboxName.INBOX, BY_SIZE);

        now.addAndGet(Duration.ofMinutes(10).toNanos());

        assertThat(areDoubts()).isFalse();
    }

    @Test
    void comeAfterAFewRefusalsInARow() {
        doubts.one(MailboxName.INBOX, BY_SIZE);
        doubts.one(MailboxName.INBOX, BY_SIZE);
        doubts.none(MailboxName.INBOX, BY_SIZE);
        doubts.one(MailboxName.INBOX, BY_SIZE);
        doubts.one(MailboxName.INBOX, BY_SIZE);
        assertThat(areDoubts()).isFalse();

        doubts.one(MailboxName.INBOX, BY_SIZE);

        assertThat(areDoubts()).isTrue();
    }
}
