package org.postern.imap.internal;

import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.postern.imap.ListOrder;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageList;
import org.postern.imap.internal.MailboxSync.Told;
import org.postern.imap.internal.order.ThreadOrder;
import org.postern.imap.internal.order.UidList;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Status;

/**
 * Orders made by the server, RFC 5256. One that is not an order of exactly the messages there are
 * is not believed, and where it fails the server is not asked for it again for a while.
 */
final class ServerOrder {
    private static final int ATTEMPTS = 4;
    private static final String CHARSET = "UTF-8";
    private final Doubts doubts;

    ServerOrder(LongSupplier nanos) {
        this.doubts = new Doubts(nanos);
    }

    /** An order and the version it is of; empty where the server cannot make it. */
    Optional<KnownLists> in(
            ImapConnection connection, MailboxName mailbox, ListOrder order, KnownLists known) {
        if (doubts.are(mailbox, order)) {
            return Optional.empty();
        }
        return question(order, connection)
                .flatMap(question -> asked(connection, mailbox, order, known, question));
    }

    private static Optional<Command> question(ListOrder order, ImapConnection connection) {
        return switch (order) {
            case ListOrder.Arrived _ -> Optional.empty();
            case ListOrder.Sorted sorted when sortsAsTheRfcSays(connection) ->
                    Optional.of(
                            Command.of("UID SORT")
                                    .words(criteria(sorted))
                                    .word(CHARSET)
                                    .word("ALL"));
            case ListOrder.Threaded _ when connection.capabilities().threadByReferences() ->
                    Optional.of(
                            Command.of("UID THREAD").word("REFERENCES").word(CHARSET).word("ALL"));
            case ListOrder.Sorted _, ListOrder.Threaded _ -> Optional.empty();
        };
    }

    /**
     * Courier's SORT puts messages without a date first and equal ones in reverse, where RFC 5256
     * §2.2 and §3 have a time of arrival and the order of the mailbox. It greets by its name.
     */
    private static boolean sortsAsTheRfcSays(ImapConnection connection) {
        return connection.capabilities().sort() && !connection.greetingText().contains("Courier");
    }

    private static String[] criteria(ListOrder.Sorted sorted) {
        String key = sorted.key().name();
        return sorted.descending() ? new String[] {"REVERSE", key} : new String[] {key};
    }

    private Optional<KnownLists> asked(
            ImapConnection connection,
            MailboxName mailbox,
            ListOrder order,
            KnownLists before,
            Command question) {
        MailboxSync sync = new MailboxSync(connection, mailbox);
        KnownLists known = before;
        boolean always = true;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Told> told = ask(sync, mailbox, order, question);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            if (isBelievable(told.get(), known.set())) {
                doubts.none(mailbox, order);
                return Optional.of(known.with(order, list(known.set(), order, told.get())));
            }
            always &= told.get().still();
            known = known.in(sync.now(Optional.of(known.set())));
        }
        if (always) {
            doubts.last(mailbox, order); // nothing moved, so it is not for want of rest
        }
        return Optional.empty();
    }

    /** Empty where the server does not do what it offers, or not in time. */
    private Optional<Told> ask(
            MailboxSync sync, MailboxName mailbox, ListOrder order, Command question) {
        try {
            Told told = sync.ask(question);
            if (told.end().isOk()) {
                return Optional.of(told);
            }
            refused(mailbox, order, told.end());
        } catch (ConnectionLost lost) {
            if (!(lost.getCause() instanceof SocketTimeoutException)) {
                throw lost;
            }
            doubts.last(mailbox, order); // too slow once will be too slow again
        }
        return Optional.empty();
    }

    /** A NO may hold for now only, RFC 5530 §3 (INUSE, UNAVAILABLE); BAD is for longer. */
    private void refused(MailboxName mailbox, ListOrder order, Condition end) {
        if (end.status() == Status.BAD || end.hasCode("BADCHARSET")) {
            doubts.last(mailbox, order);
        } else {
            doubts.one(mailbox, order);
        }
    }

    private static boolean isBelievable(Told told, UidList set) {
        return set.isOf(told.selected().uidValidity()) && set.isOrderedBy(told.answer().uids());
    }

    private static MessageList list(UidList set, ListOrder order, Told told) {
        int[] uids = told.answer().uids();
        if (!(order instanceof ListOrder.Threaded)) {
            return MessageList.ordered(set.snapshot(), uids);
        }
        ThreadOrder threads = new ThreadOrder(uids, told.answer().depths()).newestFirst();
        return MessageList.threaded(set.snapshot(), threads.uids(), threads.depths());
    }
}
