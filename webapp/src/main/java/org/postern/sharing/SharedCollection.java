package org.postern.sharing;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.people.PersonId;

/**
 * A collection as one person sees it.
 *
 * @param name as its owner called it; empty for the one everybody has from the start, which rooms
 *     name in the user's language
 * @param access what this person may do with it
 */
public record SharedCollection(
        CollectionId id, CollectionKind kind, PersonId owner, String name, Access access) {

    /** By which notices of changes name them. */
    public static Set<Long> numbers(Collection<SharedCollection> collections) {
        return collections.stream()
                .map(one -> one.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
