package org.postern.imap;

/** What a mailbox is for, RFC 6154 §2. */
public enum SpecialUse {
    ALL,
    ARCHIVE,
    DRAFTS,
    FLAGGED,
    JUNK,
    SENT,
    TRASH
}
