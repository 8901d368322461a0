package org.postern.calendar;

/** What was found in a part of type {@code text/calendar}. */
public sealed interface InvitationReading {
    /**
     * Something to show.
     *
     * @param notice a sentence when something about it is odd, as another organiser; else empty
     */
    record Read(Invitation invitation, String notice) implements InvitationReading {}

    /** Nothing that can be shown; the sentence says why. */
    record Refused(String sentence) implements InvitationReading {}
}
