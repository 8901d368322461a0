package org.postern.calendar;

/** STATUS of an event, RFC 5545 §3.8.1.11. */
public enum EventStatus {
    CONFIRMED,
    TENTATIVE,
    CANCELLED
}
