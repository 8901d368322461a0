package org.postern.imap;

/** A search on its way. It ends by itself, when it is cancelled, or when its account closes. */
public interface RunningSearch {

    /**
     * Asks the search to stop. It does so after the step it is in; nothing is told any more but its
     * end, and what is being told at this moment.
     */
    void cancel();

    /** Whether the listener was not told the end yet. */
    boolean isRunning();
}
