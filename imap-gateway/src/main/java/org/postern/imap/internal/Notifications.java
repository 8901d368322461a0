package org.postern.imap.internal;

import java.util.function.Consumer;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Untagged;

/** Asks a server to speak of all mailboxes of the user without being asked, RFC 5465. */
final class Notifications {
    /** The code of a server that tells no more, RFC 5465 §5.8. */
    static final String OVERFLOW = "NOTIFICATIONOVERFLOW";

    private static final String[] MESSAGES = {"MessageNew", "MessageExpunge", "FlagChange"};
    private static final String[] NAMES_TOO = {
        "MessageNew", "MessageExpunge", "FlagChange", "MailboxName"
    };

    private Notifications() {}

    /** False where the server will not; then it tells of nothing but what other commands ask. */
    static boolean begin(ImapConnection connection, Consumer<Untagged> sink) {
        Condition all = connection.ask(Command.notifying(MESSAGES, NAMES_TOO), sink);
        if (all.hasCode("BADEVENT")) {
            all = connection.ask(Command.notifying(MESSAGES, MESSAGES), sink);
        }
        return all.isOk();
    }
}
