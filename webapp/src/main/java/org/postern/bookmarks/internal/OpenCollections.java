package org.postern.bookmarks.internal;

import java.util.List;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.stereotype.Component;

/** The collections of bookmarks a person may use, and of no other kind. */
@Component("bookmarkCollections")
class OpenCollections {
    private final SharedCollections collections;

    OpenCollections(SharedCollections collections) {
        this.collections = collections;
    }

    List<SharedCollection> of(Person person) {
        return collections.of(person, CollectionKind.BOOKMARKS);
    }

    void require(Person person, CollectionId id, Access access) {
        if (collections.require(person, id, access).kind() != CollectionKind.BOOKMARKS) {
            throw new NoAccess();
        }
    }

    boolean allows(Person person, CollectionId id, Access access) {
        try {
            require(person, id, access);
            return true;
        } catch (NoAccess _) {
            return false;
        }
    }

    void changed(CollectionId id) {
        collections.changed(id);
    }
}
