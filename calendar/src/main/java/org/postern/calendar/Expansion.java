package org.postern.calendar;

import java.util.List;

/** What is on in a span of time, by start, and what could not be shown. */
public record Expansion(List<Occurrence> occurrences, List<Notice> notices) {
    public Expansion {
        occurrences = List.copyOf(occurrences);
        notices = List.copyOf(notices);
    }
}
