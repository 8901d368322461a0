package org.postern.imap;

/** What became of a change to a mailbox itself. */
public sealed interface MailboxOutcome {

    /** It is as was asked; also where it already was. */
    record Done() implements MailboxOutcome {}

    /** The mailbox is made, but the server cannot be told what it is for. */
    record WithoutUse() implements MailboxOutcome {}

    /** The messages are gone; the name stays, because other mailboxes lie below it. */
    record NameKept() implements MailboxOutcome {}

    /** The server has no such command. Nothing was done. */
    record NotOffered() implements MailboxOutcome {}

    /**
     * Nothing was done.
     *
     * @param serverText what the server said; untrusted; empty where it was not asked
     */
    record Refused(Reason reason, String serverText) implements MailboxOutcome {}

    /** The connection was lost, and a look afterwards did not tell. It was not repeated. */
    record Unknown() implements MailboxOutcome {}

    /** Why a server refuses, RFC 5530 §3. */
    enum Reason {
        ALREADY_EXISTS,
        MISSING,
        NO_PERMISSION,
        OVER_QUOTA,
        HAS_CHILDREN,
        IN_USE,
        /** Nobody may do this, such as removing INBOX, or the server takes no such name. */
        IMPOSSIBLE,
        /** The server gave no reason that is known. */
        OTHER
    }
}
