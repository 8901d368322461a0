package org.postern.contacts;

import java.util.List;

/**
 * What became of a file of cards.
 *
 * @param unchanged were there already, word for word
 * @param skipped were there already, otherwise, and were left as they are
 * @param bad cards that could not be taken, at most {@link #MOST_LISTED} of them
 * @param badTotal how many could not be taken in all
 * @param cut whether the file was longer than is read
 */
public record ImportOutcome(
        int added,
        int updated,
        int unchanged,
        int skipped,
        List<BadCard> bad,
        int badTotal,
        boolean cut) {
    public static final int MOST_LISTED = 100;

    public ImportOutcome {
        bad = List.copyOf(bad);
    }

    /** A card that could not be taken. */
    public record BadCard(int line, Reason reason) {}

    /** Why. */
    public enum Reason {
        TOO_LARGE,
        TOO_DEEP,
        UNREADABLE,
        EMPTY
    }

    /** What is done with cards whose UID the book has already. */
    public enum Existing {
        UPDATE,
        LEAVE
    }
}
