package org.postern.calendar;

/** CLASS of an event, RFC 5545 §3.8.1.3: what others see of it in a shared calendar. */
public enum Visibility {
    PUBLIC,
    /** Others see only the time. */
    PRIVATE,
    /** Others see only the time. */
    CONFIDENTIAL
}
