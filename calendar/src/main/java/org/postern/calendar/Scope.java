package org.postern.calendar;

/** How much of a series a change is about. */
public sealed interface Scope {
    static Scope all() {
        return new All();
    }

    /** The whole series, or an event that does not repeat. */
    record All() implements Scope {}

    /** One occurrence. */
    record This(RecurrenceId recurrence) implements Scope {}

    /** One occurrence and all after it. */
    record Following(RecurrenceId recurrence) implements Scope {}
}
