package org.postern.imap;

/** In which order a list shows the messages of a mailbox. */
public sealed interface ListOrder {
    ListOrder NEWEST_FIRST = new Arrived();
    ListOrder BY_THREAD = new Threaded();

    /** Newest arrival first: the order of the mailbox from its end. */
    record Arrived() implements ListOrder {}

    /**
     * By one key; messages with the same key stay in the order of the mailbox either way, RFC 5256
     * §3.
     */
    record Sorted(SortKey key, boolean descending) implements ListOrder {}

    /**
     * Threads as RFC 5256 §3 (REFERENCES) makes them, the one with the newest arrival first; inside
     * a thread every message above its answers.
     */
    record Threaded() implements ListOrder {}
}
