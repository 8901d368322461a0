package org.postern.imap.internal.search;

import org.postern.imap.MailboxName;
import org.postern.imap.SearchHits;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.SelectedMailbox;

/**
 * A mailbox as a search finds it; what arrives later is not searched.
 *
 * @param view of it
 * @param ground to be searched
 * @param widest window whose hits fit one answer of the server
 */
record Opened(
        MailboxName mailbox,
        UidValidity uidValidity,
        MailboxView view,
        Ground ground,
        long widest) {
    /** Each hit takes up to eleven octets of a line that is bounded. */
    private static final int MOST_AT_ONCE = 250_000;

    static Opened whole(ImapConnection connection, MailboxName mailbox) {
        MailboxView view = new MailboxView(mailbox, null);
        SelectedMailbox selected = view.on(connection);
        return new Opened(
                mailbox,
                selected.uidValidity(),
                view,
                new Ground.WholeMailbox(selected.messages() == 0 ? 0 : newest(connection)),
                selected.messages() > MOST_AT_ONCE ? MOST_AT_ONCE : 0xFFFF_FFFFL);
    }

    /** UIDNEXT is as old as the SELECT, so the server is asked. */
    private static long newest(ImapConnection connection) {
        long[] highest = new long[1];
        connection.run(
                Command.of("UID FETCH").word("*").words("UID"),
                response -> {
                    if (response instanceof Response.Fetch(long _, var data)) {
                        data.uid().ifPresent(uid -> highest[0] = Math.max(highest[0], uid.value()));
                    }
                });
        return highest[0];
    }

    static Opened earlier(SearchHits hits) {
        return new Opened(
                hits.mailbox(),
                hits.uidValidity(),
                new MailboxView(hits.mailbox(), hits.uidValidity()),
                new Ground.EarlierHits(hits.values().toArray()),
                MOST_AT_ONCE);
    }
}
