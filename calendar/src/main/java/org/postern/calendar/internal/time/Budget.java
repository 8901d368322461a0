package org.postern.calendar.internal.time;

/** How long one piece of work may go on; asked often, it looks at the clock seldom. */
public final class Budget {
    private static final int LOOKS_EVERY = 256;

    private final long ends;
    private int asked;
    private boolean spent;

    private Budget(long ends) {
        this.ends = ends;
    }

    public static Budget ofMillis(long millis) {
        return new Budget(System.nanoTime() + millis * 1_000_000);
    }

    /** A part of what is left of this one, at most so many milliseconds. */
    public Budget part(long millis) {
        return new Budget(Math.min(ends, System.nanoTime() + millis * 1_000_000));
    }

    /** Whether the time is over; once it is, it stays so. */
    public boolean spent() {
        if (!spent && asked++ % LOOKS_EVERY == 0) {
            spent = System.nanoTime() - ends > 0;
        }
        return spent;
    }

    /** Whether the time is over, by the clock, for steps that are long themselves. */
    public boolean over() {
        spent |= System.nanoTime() - ends > 0;
        return spent;
    }

    /** Whether it was over when last asked. */
    public boolean wasSpent() {
        return spent;
    }
}
