package org.postern.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.people.PersonId;

/**
 * The addresses a person has written to, which completion offers too. They are the person's alone.
 * Every method asks the database.
 */
public interface CollectedAddresses {
    /** Of more, those least used are forgotten. */
    int MOST = 5_000;

    /** The topic of change notices; their number is that of the person. */
    String TOPIC = "collected-addresses";

    /** Counts one use of each address. */
    void used(PersonId person, Collection<EmailAddress> recipients);

    int count(PersonId person);

    /** Those most used first. */
    List<EmailAddress> page(Person person, int offset, int limit);

    /** One of them, with its name. */
    Optional<EmailAddress> find(Person person, String address);

    void forget(Person person, String address);

    void forgetAll(Person person);
}
