package org.postern.imap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxSyncTest {
    @Test
    void holdsAsManyMessagesAsTheHeapAllows() {
        assertThat(MailboxSync.mostMessages(512L << 20)).isEqualTo(2_097_152);
        assertThat(MailboxSync.mostMessages(64L << 30)).isEqualTo(10_000_000);
    }
}
