package org.postern.imap;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Making, naming and sharing the mailboxes of an account. Every method blocks until the server
 * answered or a deadline passed. What the server does not offer is an empty answer or {@link
 * MailboxOutcome.NotOffered}; a question it refuses fails with {@link MailFailure.CommandRefused}.
 */
public interface MailboxAdministration {

    /**
     * Makes a mailbox. It is not subscribed.
     *
     * @param use what it is for; a server that cannot be told makes it all the same and the outcome
     *     says so (RFC 6154 §3)
     */
    MailboxOutcome create(MailboxName name, Optional<SpecialUse> use);

    /**
     * Gives a mailbox, and those below it, another name; subscriptions follow. INBOX stays: its
     * messages go to the new mailbox and what lies below it keeps its names, RFC 9051 §6.3.6; Cyrus
     * leaves the messages in INBOX.
     */
    MailboxOutcome rename(MailboxName from, MailboxName to);

    /**
     * Removes a mailbox with its messages, never those below it: where there are some, the server
     * refuses, or keeps the name and {@link MailboxOutcome.NameKept} says so. INBOX cannot be
     * removed.
     */
    MailboxOutcome delete(MailboxName name);

    /** Puts a mailbox on the list of those the user wants to see, or takes it off. */
    MailboxOutcome subscribe(MailboxName name, boolean subscribed);

    /** Where mailboxes lie; only the user's own without a prefix where the server does not say. */
    Namespaces namespaces();

    /** The limits on what lies in a mailbox; empty where the server does not tell of limits. */
    Optional<List<Quota>> quota(MailboxName mailbox);

    /** What the user may do with a mailbox; empty where the server knows no such rights. */
    Optional<AccessRights> ownRights(MailboxName mailbox);

    /** Who may do what; empty where the server knows no such rights. */
    Optional<List<AccessEntry>> accessList(MailboxName mailbox);

    /**
     * Lets somebody do exactly this; no rights at all removes the entry.
     *
     * @param identifier a user, or what the server takes for groups; with a minus in front the
     *     rights are taken away from whoever has them otherwise, RFC 4314 §2
     */
    MailboxOutcome setAccess(MailboxName mailbox, String identifier, Set<Right> rights);
}
