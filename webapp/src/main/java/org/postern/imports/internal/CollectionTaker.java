package org.postern.imports.internal;

import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;

/** What rooms have in common whose things lie in collections. */
abstract class CollectionTaker implements Taker {
    private final SharedCollections collections;
    private final People people;
    private final CollectionKind kind;

    CollectionTaker(SharedCollections collections, People people, CollectionKind kind) {
        this.collections = collections;
        this.people = people;
        this.kind = kind;
    }

    /** The person's own collection of that name; made where there is none. */
    final SharedCollection collection(Person person, String name) {
        return collections.of(person, kind).stream()
                .filter(c -> c.owner().equals(person.id()) && c.name().equals(name))
                .findFirst()
                .orElseGet(() -> collections.create(person, kind, name));
    }

    @Override
    public final void share(Person person, String name, ShareLine line) {
        var access =
                switch (line.access()) {
                    case BUSY -> throw new IllegalArgumentException("busy is for calendars only");
                    case READ -> Access.READ;
                    case WRITE -> Access.WRITE;
                };
        collections.share(person, collection(person, name).id(), new Share(grantee(line), access));
    }

    private Grantee grantee(ShareLine line) {
        if (line.group()) {
            if (!people.groups().contains(line.grantee())) {
                throw new IllegalArgumentException("there is no such group");
            }
            return new Grantee.Group(line.grantee());
        }
        return people.byAddress(EmailAddress.of(line.grantee()))
                .map(person -> new Grantee.Colleague(person.id()))
                .orElseThrow(() -> new IllegalArgumentException("nobody has the address"));
    }
}
