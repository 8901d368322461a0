package org.postern.imap;

/** What came of asking for a list. */
public sealed interface ListOutcome {
    /** The list, true as of this answer. */
    record Ready(MessageList list) implements ListOutcome {}

    /**
     * The server cannot order messages, so an index of its headers is being built; {@link
     * AccountEvent.ListProgress} tells how far it is and, with {@code done == total}, when to ask
     * again. After {@link AccountEvent.BackEndUp} ask again too: it goes on where it was.
     */
    record Building(int done, int total) implements ListOutcome {}

    /**
     * The server cannot order messages, and the mailbox is larger than an index of ours may be.
     *
     * @param most messages an index may have
     */
    record TooLarge(int messages, int most) implements ListOutcome {}
}
