package org.postern.imap;

/**
 * How far a search has come.
 *
 * @param done mailboxes that are finished, be it by a failure
 * @param total mailboxes to be searched
 * @param mailbox the one being searched
 * @param share how much of it is searched, 0 to 1; of its UIDs, which may be unevenly spread
 */
public record SearchProgress(int done, int total, MailboxName mailbox, double share) {}
