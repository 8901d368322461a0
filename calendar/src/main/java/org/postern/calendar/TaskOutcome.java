package org.postern.calendar;

import java.util.Optional;

/** What became of a change to a task. */
public sealed interface TaskOutcome {
    /** It is saved. */
    record Saved(Task task) implements TaskOutcome {}

    /** It is deleted, and can be brought back. */
    record Deleted(DeletedTask task) implements TaskOutcome {}

    /** Somebody changed it meanwhile; nothing was saved. Empty when it is gone. */
    record Conflict(Optional<Task> present) implements TaskOutcome {}
}
