package org.postern.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.message.EmailAddress;
import org.postern.signin.SignedInUser;

/** Who is here. Every method may ask the database: never under the lock of a session. */
public interface People {

    /** The person who is signed in; noted at the first time. */
    Person of(SignedInUser user);

    Optional<Person> byId(PersonId id);

    /** Those of the numbers that are somebody. */
    Map<PersonId, Person> byIds(Collection<PersonId> ids);

    /**
     * The person of an address: somebody known, or somebody whose domain is that of a back end and
     * who is noted now, to be shared with before the first sign-in. Empty for strangers.
     */
    Optional<Person> byAddress(EmailAddress address);

    /**
     * Known people of the asker's back end whose name or address contains the text, by address.
     *
     * @param limit at most so many
     */
    List<Person> matching(Person asker, String text, int limit);

    /**
     * Sets the name others see.
     *
     * @param name at most 200 characters; empty for none
     */
    void rename(PersonId id, String name);

    /** The names of the groups, as configured, that the person is a member of. */
    Set<String> groupsOf(Person person);

    /** The names of all groups, in the order of the configuration. */
    List<String> groups();
}
