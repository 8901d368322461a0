package org.postern.probe;

import java.time.Duration;

/** What one step found, and how long it took. */
public record StepReport(Step step, Duration took, Finding finding) {

    /** Whether the next step makes sense. */
    public boolean passed() {
        return !(finding instanceof Finding.Failed);
    }
}
