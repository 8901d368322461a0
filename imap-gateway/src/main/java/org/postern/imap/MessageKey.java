package org.postern.imap;

/** Names one message for ever: an action on it can never hit another. */
public record MessageKey(MailboxName mailbox, UidValidity uidValidity, Uid uid) {}
