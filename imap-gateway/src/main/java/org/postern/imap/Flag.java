package org.postern.imap;

/** The system flags of RFC 9051 §2.3.2 that a client may set. */
public enum Flag {
    SEEN,
    ANSWERED,
    FLAGGED,
    DELETED,
    DRAFT
}
