package org.postern.schedule;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.calendar.CalendarUser;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * The people of the house as the calendar module counts them. Every method may ask the database:
 * never under the lock of a session.
 */
@Component
public class CalendarPeople {
    private final People people;

    CalendarPeople(People people) {
        this.people = people;
    }

    public CalendarUser of(SignedInUser user) {
        return new CalendarUser(people.of(user).id().value());
    }

    /** The person of an address, if it is one of the house. */
    public Optional<CalendarUser> byAddress(EmailAddress address) {
        return people.byAddress(address).map(person -> new CalendarUser(person.id().value()));
    }

    /** What others call them; without those who are gone. */
    public Map<CalendarUser, String> names(Collection<CalendarUser> users) {
        var ids = users.stream().map(user -> new PersonId(user.id())).distinct().toList();
        return people.byIds(ids).values().stream()
                .collect(
                        Collectors.toMap(
                                person -> new CalendarUser(person.id().value()),
                                Person::displayName));
    }
}
