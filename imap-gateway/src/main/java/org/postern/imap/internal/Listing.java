package org.postern.imap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.AdministrationData.Subscribed;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.ListData;

/** Looks whether a mailbox is there, and which lie below it. */
final class Listing {
    private static final int MOST = 10_000;

    private Listing() {}

    /** The row of exactly this mailbox; its name may hold what LIST takes for a wildcard. */
    static Optional<ListData> row(ImapConnection connection, MailboxName name) {
        List<ListData> rows = new ArrayList<>();
        connection.run(
                Command.of("LIST").string("").mailbox(name),
                response -> {
                    if (response instanceof ListData row && row.name().equals(name)) {
                        rows.add(row);
                    }
                });
        return rows.stream().findFirst();
    }

    /** Whether messages can be in it. */
    static boolean exists(ImapConnection connection, MailboxName name) {
        return row(connection, name)
                .filter(row -> !row.has("\\NonExistent") && !row.has("\\Noselect"))
                .isPresent();
    }

    /** The subscribed mailboxes among this one and those below it. */
    static List<MailboxName> subscribed(
            ImapConnection connection, MailboxName name, Optional<Character> separator) {
        List<MailboxName> found = new ArrayList<>();
        String below = separator.map(s -> name.value() + s).orElse(name.value());
        connection.run(
                Command.of("LSUB").string("").string("*"),
                response -> {
                    if (response instanceof Response.Administrative(Subscribed(MailboxName row))
                            && found.size() < MOST
                            && (row.equals(name) || row.value().startsWith(below))) {
                        found.add(row);
                    }
                });
        if (separator.isEmpty()) {
            found.removeIf(row -> !row.equals(name));
        }
        return found;
    }
}
