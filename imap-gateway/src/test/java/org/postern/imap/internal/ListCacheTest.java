package org.postern.imap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postern.imap.MailboxName;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.order.HeaderIndex;

class ListCacheTest {
    @Test
    void keepsNothingOfAnAccountThatIsClosed() {
        ListCache cache = new ListCache();
        ListCache.OfAccount closed = cache.of("there", "ada");
        HeaderIndex index = new HeaderIndex(new UidValidity(7));
        closed.keep(MailboxName.INBOX, index);
        assertThat(closed.index(MailboxName.INBOX)).contains(index);

        closed.clear();
        closed.keep(MailboxName.INBOX, index);

        assertThat(cache.of("there", "ada").index(MailboxName.INBOX)).isEmpty();
    }
}
