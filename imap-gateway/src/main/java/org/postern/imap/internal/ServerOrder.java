package org.postern.imap.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postern.imap.ListOrder;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageList;
import org.postern.imap.internal.MailboxSync.Told;
import org.postern.imap.internal.order.ThreadOrder;
import org.postern.imap.internal.order.UidList;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;

/**
 * Orders made by the server, RFC 5256. One that is not an order of exactly the messages there are
 * is not believed, and after a few of them the server is not asked again.
 */
final class ServerOrder {
    private static final int ATTEMPTS = 4;
    private static final String CHARSET = "UTF-8";
    private final AtomicBoolean distrusted = new AtomicBoolean();

    /** An order and the version it is of; empty where the server cannot make it. */
    Optional<KnownLists> in(
            ImapConnection connection, MailboxName mailbox, ListOrder order, KnownLists known) {
        if (distrusted.get()) {
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
            Optional<Told> told = ask(sync, question);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            if (isBelievable(told.get(), known.set())) {
                return Optional.of(known.with(order, list(known.set(), order, told.get())));
            }
            always &= told.get().still();
            known = known.in(sync.now(Optional.of(known.set())));
        }
        if (always) {
            distrusted.set(true); // nothing moved, so it is not for want of rest
        }
        return Optional.empty();
    }

    /** Empty where the server does not do what it offers. */
    private Optional<Told> ask(MailboxSync sync, Command question) {
        try {
            return Optional.of(sync.ask(question));
        } catch (CommandRefused refused) {
            distrusted.set(true);
            return Optional.empty();
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
