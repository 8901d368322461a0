package org.postern.imap.internal;

import java.util.Optional;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.order.UidList;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.SelectedMailbox;
import org.postern.imap.internal.wire.UidAnswer;

/**
 * Learns which messages a mailbox has, as cheaply as can be proven.
 *
 * <p>Of the UIDs up to the highest known none can be new, RFC 9051 §2.3.1.1, so that set only
 * shrinks. Where it and what lies above it are as many as the mailbox has, nothing went.
 */
final class MailboxSync {
    private static final int ATTEMPTS = 4;
    private static final long LARGEST_UID = 0xFFFF_FFFFL;
    private static final int MOST_MESSAGES = 10_000_000;
    private static final int PART_OF_HEAP = 64;
    private static final int ARRIVING = 10_000;
    private final ImapConnection connection;
    private final MailboxName mailbox;

    /**
     * UIDs a server told.
     *
     * @param still whether nothing moved meanwhile
     * @param end how the question ended; anything but OK is a refusal
     */
    record Told(SelectedMailbox selected, UidAnswer answer, boolean still, Condition end) {

        private Told done() {
            ImapConnection.requireOk(end);
            return this;
        }
    }

    MailboxSync(ImapConnection connection, MailboxName mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
    }

    /** The set as it is now, the same instance where it is the same. */
    UidList now(Optional<UidList> known) {
        return known.flatMap(this::sinceThen).orElseGet(() -> whole(known));
    }

    /**
     * One round trip where nothing moves: the set itself, or with what arrived; empty where
     * messages went or the mailbox was made anew.
     */
    Optional<UidList> sinceThen(UidList known) {
        Command above = Command.of("UID SEARCH").word("UID").word(above(known) + ":*");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Told told = ask(above).done();
            if (!known.isOf(told.selected().uidValidity())) {
                return Optional.empty();
            }
            // * is the last message, also where that is below the number before it
            int[] arrived = known.newAmong(told.answer().uids());
            int count = told.selected().messages();
            if (told.still() && known.size() + arrived.length > count) {
                return Optional.empty();
            }
            if (told.still() && known.size() + arrived.length == count) {
                return Optional.of(known.with(arrived, told.selected().snapshot()));
            }
        }
        return Optional.empty();
    }

    /** No UID is beyond 32 bits, RFC 9051 §2.3.1.1; there {@code *} is the one we know. */
    private static long above(UidList known) {
        return Math.min(known.last() + 1, LARGEST_UID);
    }

    /** All UIDs; costs what the mailbox has, less where the server answers with ranges. */
    private UidList whole(Optional<UidList> known) {
        for (int attempt = 1; ; attempt++) {
            Told told = ask(all()).done();
            UidList set = UidList.of(told.selected().snapshot(), told.answer().uids());
            boolean exact = told.still() && set.size() == told.selected().messages();
            // a mailbox that never rests is taken a little out of step; the next look mends it
            if (exact || attempt == ATTEMPTS) {
                return known.filter(set::isSameAs).orElse(set);
            }
        }
    }

    private Command all() {
        Command search = Command.of("UID SEARCH");
        return connection.capabilities().esearch()
                ? search.word("RETURN").words("ALL").word("ALL")
                : search.word("ALL");
    }

    /** Asks for UIDs, with a look at the mailbox ahead of the question in the same round trip. */
    Told ask(Command question) {
        UidAnswer answer = new UidAnswer(this::most);
        if (connection.hasSelected(mailbox)) {
            SelectedMailbox selected = Selection.of(connection, mailbox);
            long moves = selected.moves();
            String look = connection.send(Command.of("NOOP"));
            String asked = connection.send(question);
            ImapConnection.requireOk(connection.await(look, answer));
            Condition end = connection.await(asked, answer);
            return new Told(selected, answer, selected.moves() == moves, end);
        }
        String look = connection.sendSelect(mailbox);
        String asked = connection.send(question);
        SelectedMailbox selected;
        try {
            selected = connection.awaitSelect(look, mailbox);
        } catch (CommandRefused refused) {
            connection.await(asked, answer);
            throw refused;
        }
        long moves = selected.moves();
        Condition end = connection.await(asked, answer);
        return new Told(selected, answer, selected.moves() == moves, end);
    }

    /** No more than the mailbox has, and a few that come while we ask. */
    private int most() {
        int count = connection.selected().map(SelectedMailbox::messages).orElse(0);
        return Math.min(mostMessages(Runtime.getRuntime().maxMemory()), count) + ARRIVING;
    }

    /**
     * What we hold, whatever number a server makes up. An answer is four octets a message and is
     * copied about four times on its way into a list, so that a 64th of the heap for each copy is a
     * 16th at most: two million messages on a heap of 512 MiB.
     */
    static int mostMessages(long heapOctets) {
        return (int) Math.min(MOST_MESSAGES, heapOctets / PART_OF_HEAP / Integer.BYTES);
    }
}
