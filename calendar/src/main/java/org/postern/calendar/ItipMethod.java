package org.postern.calendar;

/** METHOD of an iTIP object, RFC 5546 §1.4. */
public enum ItipMethod {
    PUBLISH,
    REQUEST,
    REPLY,
    ADD,
    CANCEL,
    REFRESH,
    COUNTER,
    DECLINECOUNTER
}
