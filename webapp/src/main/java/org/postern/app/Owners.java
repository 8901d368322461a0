package org.postern.app;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.postern.sharing.Access;
import org.postern.sharing.SharedCollection;

/** Whose the collections are that others share with somebody. */
public record Owners(Map<PersonId, Person> known) {
    public static final Owners NOBODY = new Owners(Map.of());

    public Owners {
        known = Map.copyOf(known);
    }

    /** Asks the database, but not of collections that are one's own. */
    public static Owners of(List<SharedCollection> collections, People people) {
        List<PersonId> others =
                collections.stream()
                        .filter(one -> one.access() != Access.OWN)
                        .map(SharedCollection::owner)
                        .distinct()
                        .toList();
        return others.isEmpty() ? NOBODY : new Owners(people.byIds(others));
    }

    /**
     * What a collection is called, with its owner where that is somebody else.
     *
     * @param mine what one's own is called that everybody has from the start
     * @param theirs what that of others is called
     */
    public String name(Component view, SharedCollection one, String mine, String theirs) {
        if (one.access() == Access.OWN) {
            return one.name().isEmpty() ? mine : one.name();
        }
        String name = one.name().isEmpty() ? theirs : one.name();
        Person owner = known.get(one.owner());
        return owner == null
                ? name
                : view.getTranslation("app.of-owner", name, owner.displayName());
    }
}
