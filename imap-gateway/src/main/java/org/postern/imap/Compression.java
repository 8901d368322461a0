package org.postern.imap;

/**
 * When connections that carry large answers are compressed, RFC 4978. It saves most of the octets
 * and costs processor time at both ends, and about 300 KB outside the heap for each connection.
 */
public enum Compression {
    NEVER,
    /** Where the server offers it and is another machine. */
    REMOTE,
    /** Where the server offers it. */
    ALWAYS
}
