package org.postern.imap;

/**
 * What identifies one version of a mailbox.
 *
 * @param messages number of messages, EXISTS
 * @param uidNext the UID the next arriving message will at least have
 */
public record MailboxSnapshot(
        MailboxName mailbox, UidValidity uidValidity, int messages, long uidNext) {}
