package org.postern.imap;

/** What a change did to one message. */
public enum Effect {
    /** What was asked. */
    CHANGED,
    /** Nothing: it was no longer there. */
    MISSING,
    /** Nothing: it is there as it was; the server did not take the change. */
    UNCHANGED,
    /**
     * It is marked \Deleted, copied first where it was to go elsewhere, and still there: this
     * server cannot remove single messages (RFC 4315).
     */
    MARKED,
    /** It is where it was to go, and where it was: the server did not let go of it. */
    COPIED,
    /** Not known: the connection was lost and a look afterwards did not tell. */
    UNKNOWN
}
