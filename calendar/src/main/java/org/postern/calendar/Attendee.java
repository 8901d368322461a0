package org.postern.calendar;

/**
 * Who is invited.
 *
 * @param address an address of mail, without {@code mailto:}
 * @param name as it is to be shown; may be empty
 */
public record Attendee(String address, String name, boolean required, Participation participation) {
    /** Somebody who has not been asked yet. */
    public static Attendee of(String address, String name) {
        return new Attendee(address, name, true, Participation.NEEDS_ACTION);
    }
}
