package org.postern.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollections;

/** Whom one collection is shared with, in words; every method asks the database. */
record ShareList(
        SharedCollections collections, People people, Person owner, CollectionId collection) {

    /** One share. */
    record Line(Share share, String name) {}

    /** What the dialog shows. */
    record Shown(List<Line> lines, List<String> groups) {}

    /** Why nothing was shared. */
    enum Refusal {
        NOBODY,
        OWNER
    }

    Shown read() {
        List<Share> shares = collections.shares(owner, collection);
        Map<PersonId, Person> known =
                people.byIds(shares.stream().flatMap(share -> colleague(share.grantee())).toList());
        List<Line> lines = new ArrayList<>();
        for (Share share : shares) {
            lines.add(new Line(share, name(share.grantee(), known)));
        }
        return new Shown(lines, people.groups());
    }

    private static Stream<PersonId> colleague(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Colleague(PersonId person) -> Stream.of(person);
            case Grantee.Group _ -> Stream.empty();
        };
    }

    private static String name(Grantee grantee, Map<PersonId, Person> known) {
        return switch (grantee) {
            case Grantee.Group(String name) -> name;
            case Grantee.Colleague(PersonId id) -> {
                Person person = known.get(id);
                yield person == null ? "" : person.displayName();
            }
        };
    }

    /** Shares with the group of that name, or with the colleague of that address. */
    Optional<Refusal> add(String typed, Access access) {
        String wanted = typed.strip();
        for (String group : people.groups()) {
            if (group.equalsIgnoreCase(wanted)) {
                set(new Grantee.Group(group), access);
                return Optional.empty();
            }
        }
        Optional<Person> person = people.byAddress(EmailAddress.of(wanted));
        if (person.isEmpty()) {
            return Optional.of(Refusal.NOBODY);
        }
        if (person.get().id().equals(owner.id())) {
            return Optional.of(Refusal.OWNER);
        }
        set(new Grantee.Colleague(person.get().id()), access);
        return Optional.empty();
    }

    void set(Grantee grantee, Access access) {
        collections.share(owner, collection, new Share(grantee, access));
    }

    void withdraw(Grantee grantee) {
        collections.withdraw(owner, collection, grantee);
    }
}
