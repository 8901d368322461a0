package org.postern.imap;

import java.time.Instant;

/** Something happened to an account while nobody asked. Delivered on the account's own threads. */
public sealed interface AccountEvent {

    /** Messages arrived, went or changed flags; whoever shows the mailbox should look again. */
    record MailboxChanged(MailboxName mailbox) implements AccountEvent {}

    /** Mailboxes came, went or have other names; whoever shows the list should look again. */
    record MailboxListChanged() implements AccountEvent {}

    /**
     * The back end does not answer; the account tries again by itself.
     *
     * @param reason one sentence for the user, without server text
     */
    record BackEndDown(Instant since, Instant nextTry, String reason) implements AccountEvent {}

    /** The back end answers again; lists should be read anew. */
    record BackEndUp() implements AccountEvent {}

    /**
     * An index of a mailbox grows, so that it can be sorted or threaded without the server.
     *
     * @param done messages in it; equal to {@code total} when it is worth asking again
     */
    record ListProgress(MailboxName mailbox, int done, int total) implements AccountEvent {}
}
