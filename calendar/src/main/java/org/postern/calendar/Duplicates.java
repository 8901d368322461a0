package org.postern.calendar;

/** What an import does with an object whose UID the calendar already has. */
public enum Duplicates {
    REPLACE,
    SKIP
}
