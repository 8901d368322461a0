package org.postern.people;

import org.postern.message.EmailAddress;

/**
 * Somebody a back end serves.
 *
 * @param backEnd the name of the back end
 * @param address in small letters; its display name is the one the person chose, or empty
 */
public record Person(PersonId id, String backEnd, EmailAddress address) {

    /** What others see: the chosen name, or the address. */
    public String displayName() {
        return address.displayName();
    }
}
