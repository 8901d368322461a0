package org.postern.imap;

/** What a list can be sorted by, RFC 5256 §3. */
public enum SortKey {
    /** The Date field, or the arrival where that is missing. */
    DATE,
    /** When the server received the message. */
    ARRIVAL,
    /** The part before the @ of the first author. */
    FROM,
    /** The part before the @ of the first recipient. */
    TO,
    /** Without Re:, Fwd: and the like, RFC 5256 §2.1. */
    SUBJECT,
    SIZE
}
