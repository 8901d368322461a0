package org.postern.mail;

import java.util.List;
import org.postern.message.EmailAddress;
import org.postern.people.Person;

/** Knows whom somebody may mean who has typed the beginning of a name or an address. */
public interface AddressCompletion {

    /**
     * The likeliest first. Asks the database: never under the lock of a session.
     *
     * @param typed one or more words, each of which must begin a word of the name or the address
     * @param limit at most so many
     */
    List<Suggestion> complete(Person person, String typed, int limit);

    /** Everybody in a group that was suggested. */
    List<EmailAddress> members(Person person, Suggestion.Group group);

    /** What may be meant. */
    sealed interface Suggestion {
        /** Somebody. */
        record Somebody(EmailAddress address) implements Suggestion {}

        /** Several people under one name. */
        record Group(long id, String name, int members) implements Suggestion {}
    }
}
