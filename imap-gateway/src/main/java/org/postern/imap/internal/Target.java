package org.postern.imap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.SelectedMailbox;
import org.postern.imap.internal.wire.UidSet;
import org.postern.message.Envelope;
import org.postern.message.MessageId;

/**
 * A mailbox that messages are put into. How it stood before is noted, so that what arrived since
 * can be told from the rest if the answer is lost.
 */
final class Target {
    private static final int MOST_ARRIVALS = 5000;
    private static final long LARGEST_UID = 0xFFFF_FFFFL;

    private final MailboxName name;
    private Optional<Before> before = Optional.empty();
    private boolean wanted;

    private record Before(UidValidity generation, long uidNext) {}

    /**
     * A message that came since.
     *
     * @param id its Message-ID: without one, no message can be told from another
     */
    record Arrival(Uid uid, MessageId id, long octets, Envelope envelope) {}

    Target(MailboxName name) {
        this.name = name;
    }

    MailboxName name() {
        return name;
    }

    /** Remembers which UID comes next, RFC 9051 §6.3.11. */
    void note(ImapConnection connection) {
        before = Optional.empty();
        wanted = true;
        connection.ask(
                Command.of("STATUS").mailbox(name).words("UIDNEXT", "UIDVALIDITY"),
                response -> {
                    if (response instanceof Response.StatusData status
                            && status.item("UIDNEXT") > 0
                            && status.item("UIDVALIDITY") > 0) {
                        before =
                                Optional.of(
                                        new Before(
                                                new UidValidity(status.item("UIDVALIDITY")),
                                                status.item("UIDNEXT")));
                    }
                });
    }

    /** Makes the mailbox where the server said it is missing. */
    boolean createdFor(ImapConnection connection, Condition end) {
        if (!end.hasCode("TRYCREATE")) {
            return false;
        }
        connection.run(Command.of("CREATE").mailbox(name), _ -> {});
        if (wanted) {
            note(connection);
        }
        return true;
    }

    Optional<UidValidity> generation() {
        return before.map(Before::generation);
    }

    /** Whether arrivals can be told from the rest. */
    boolean isNoted() {
        return before.isPresent();
    }

    /**
     * What came since the note; the mailbox is selected anew for it. Empty too where nothing can be
     * said, as of a mailbox made anew.
     */
    List<Arrival> arrivals(ImapConnection connection) {
        if (before.isEmpty()) {
            return List.of();
        }
        Before noted = before.get();
        try {
            SelectedMailbox selected = connection.select(name);
            return selected.uidValidity().equals(noted.generation())
                    ? since(connection, noted.uidNext())
                    : List.of();
        } catch (CommandRefused refused) {
            return List.of();
        }
    }

    private static List<Arrival> since(ImapConnection connection, long uidNext) {
        FetchedRows rows = new FetchedRows(MOST_ARRIVALS);
        UidSet range = new UidSet(List.of(new UidSet.Range(uidNext, LARGEST_UID)));
        connection.run(
                Command.of("UID FETCH").uids(range).words("UID", "RFC822.SIZE", "ENVELOPE"), rows);
        List<Arrival> arrivals = new ArrayList<>();
        rows.byUid()
                .forEach(
                        (uid, data) -> {
                            if (uid.value() >= uidNext) {
                                arrival(uid, data).ifPresent(arrivals::add);
                            }
                        });
        return arrivals;
    }

    static Optional<Arrival> arrival(Uid uid, FetchData data) {
        return data.envelope()
                .filter(_ -> data.octets().isPresent())
                .flatMap(
                        envelope ->
                                envelope.messageId()
                                        .map(
                                                id ->
                                                        new Arrival(
                                                                uid,
                                                                id,
                                                                data.octets().orElse(0),
                                                                envelope)));
    }
}
