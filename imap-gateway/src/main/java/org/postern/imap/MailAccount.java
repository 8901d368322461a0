package org.postern.imap;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.message.PartId;

/**
 * The mail of one signed-in user. Every method blocks until the server answered or a deadline
 * passed, and fails with a {@link MailFailure}.
 */
public interface MailAccount extends AutoCloseable {

    /** All mailboxes with their counts: INBOX first, then special uses, then the others by name. */
    List<Mailbox> mailboxes();

    /** Opens a mailbox; costs one cheap check when it was open before. */
    MailboxSnapshot open(MailboxName mailbox);

    /**
     * Part of the default list: newest arrival first.
     *
     * @param offset 0 is the newest message
     * @param limit at most this many, 1 to 500; fewer at the end of the list
     */
    MessagePage messages(MailboxName mailbox, int offset, int limit);

    /** Whole lists of mailboxes, in any order. */
    MessageLists lists();

    /**
     * The first words of messages on one line, without quotations, at most 200 characters; of those
     * that are still there and have a text.
     *
     * @param uids at most 500
     * @throws MailFailure.MailboxReplaced for another UIDVALIDITY
     */
    Map<Uid, String> previews(MailboxName mailbox, UidValidity uidValidity, Collection<Uid> uids);

    /** One message without its content; empty where it is no longer there. */
    Optional<StoredMessage> message(MailboxName mailbox, Uid uid);

    /**
     * The content of a part as stored (still transfer-encoded), fetched piece by piece while it is
     * read: no connection is held between reads and the whole is never in memory.
     */
    InputStream part(MessageKey message, PartId part);

    /** The whole message, byte for byte, fetched piece by piece while it is read. */
    InputStream source(MessageKey message);

    /** Adds or removes a flag. */
    ChangeOutcome setFlag(
            MailboxName mailbox,
            UidValidity uidValidity,
            Collection<Uid> uids,
            Flag flag,
            boolean present);

    /**
     * Adds or removes flags and keywords together. Where the mailbox does not keep one of those to
     * be added (PERMANENTFLAGS, RFC 9051 §7.1), nothing is changed.
     */
    ChangeOutcome mark(
            MailboxName mailbox,
            UidValidity uidValidity,
            Collection<Uid> uids,
            Marks marks,
            boolean present);

    /** Moves messages; by MOVE, or COPY, STORE and UID EXPUNGE where the server has none. */
    ChangeOutcome move(
            MailboxName from, UidValidity uidValidity, Collection<Uid> uids, MailboxName to);

    /** Copies messages; the mailbox is created if the server says it is missing. */
    ChangeOutcome copy(
            MailboxName from, UidValidity uidValidity, Collection<Uid> uids, MailboxName to);

    /** Removes messages for good, and no other: needs UIDPLUS, or marks them \Deleted only. */
    ChangeOutcome expunge(MailboxName mailbox, UidValidity uidValidity, Collection<Uid> uids);

    /**
     * Stores a message. The mailbox is created if the server says it is missing.
     *
     * @param octets exact length of the content
     * @return its UID where the server tells (APPENDUID, RFC 4315 §3)
     * @throws MailFailure.Unknown where the connection was lost and it cannot be said whether the
     *     message is stored
     */
    Optional<Uid> append(
            MailboxName mailbox,
            long octets,
            InputStream content,
            Set<Flag> flags,
            Instant received);

    /** Looks for messages; the one thing that does not block. */
    MessageSearch search();

    /**
     * Stores messages, many at once where the server can (RFC 3502).
     *
     * @return what became of each, in their order
     */
    List<AppendOutcome> appendAll(MailboxName mailbox, List<NewMessage> messages);

    /** Making, naming and sharing mailboxes. */
    MailboxAdministration administration();

    /** Tells of changes until the subscription is closed; the events come on other threads. */
    Subscription subscribe(Consumer<AccountEvent> listener);

    /** Whether the back end answers, as last seen. */
    boolean isUp();

    /** Tries a connection now instead of at the next time planned. */
    void retryNow();

    /** Ends all connections within five seconds; methods fail afterwards. */
    @Override
    void close();

    /** A running subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
