package org.postern.calendar;

/** What an attendee answered, PARTSTAT of RFC 5545 §3.2.12. */
public enum Participation {
    NEEDS_ACTION,
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    DELEGATED,
    /** A value of a later standard; treated like {@link #NEEDS_ACTION}. */
    OTHER
}
