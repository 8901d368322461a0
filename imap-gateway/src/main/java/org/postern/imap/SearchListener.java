package org.postern.imap;

/**
 * Hears what a search finds, on a thread of that search and one thing at a time. It may block for
 * some seconds: the search waits, and holds no connection meanwhile. One that fails or does not
 * come back ends the search.
 */
public interface SearchListener {

    /** The next messages found; within a mailbox each UID is lower than all told before. */
    void found(SearchHits hits);

    void progressed(SearchProgress progress);

    /**
     * A mailbox could not be searched, or not to its end; the search goes on with the next. For
     * {@link MailFailure.MailboxReplaced}, what was told of it before means nothing any more.
     */
    void failed(MailboxName mailbox, MailFailure failure);

    /** The server cannot search this message; the search goes on with the next. */
    void passedOver(MessageKey message);

    /** Nothing comes after this. */
    void ended(End end);

    /** How a search ended. */
    enum End {
        /** Every mailbox was searched or told as failed. */
        COMPLETE,
        CANCELLED
    }
}
