package org.postern.probe;

/** What a server is there for. */
public enum Service {
    IMAP,
    SUBMISSION,
    SIEVE,
    NEWS
}
