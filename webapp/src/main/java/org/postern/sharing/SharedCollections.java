package org.postern.sharing;

import java.util.List;
import org.postern.people.Person;

/**
 * All collections. The first parameter is always who asks; what they may not do ends in {@link
 * NoAccess}. Every change is told as a notice of {@link #TOPIC}. Every method asks the database:
 * never under the lock of a session.
 */
public interface SharedCollections {
    /** The topic of notices; their number is that of the collection. */
    String TOPIC = "collections";

    int LONGEST_NAME = 200;

    /** Those the person may use: own first, then by name. At first use one is made. */
    List<SharedCollection> of(Person person, CollectionKind kind);

    /**
     * The collection, when the person has at least this access.
     *
     * @throws NoAccess otherwise
     */
    SharedCollection require(Person person, CollectionId id, Access needed);

    /**
     * Makes a collection.
     *
     * @param name 1 to {@link #LONGEST_NAME} characters
     */
    SharedCollection create(Person owner, CollectionKind kind, String name);

    void rename(Person owner, CollectionId id, String name);

    /** Deletes it with all that is in it. */
    void delete(Person owner, CollectionId id);

    /** Whom it is shared with; for its owner only. */
    List<Share> shares(Person owner, CollectionId id);

    /** Shares it, or changes what was shared. */
    void share(Person owner, CollectionId id, Share share);

    void withdraw(Person owner, CollectionId id, Grantee grantee);

    /** Tells that something in the collection changed; called by its room, in the transaction. */
    void changed(CollectionId id);
}
