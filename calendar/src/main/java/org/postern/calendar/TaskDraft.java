package org.postern.calendar;

import java.util.Optional;

/**
 * What a form edits of a task.
 *
 * @param priority 1 is the highest, 9 the lowest, 0 none; RFC 5545 §3.8.1.9
 * @param percent how much is done; 100 and done are the same
 */
public record TaskDraft(
        String title, Optional<TaskDue> due, int priority, int percent, String notes) {
    public TaskDraft {
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("A priority is from 0 to 9");
        }
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A percentage is from 0 to 100");
        }
    }

    public boolean done() {
        return percent == 100;
    }
}
