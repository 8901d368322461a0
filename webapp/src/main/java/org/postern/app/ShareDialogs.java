package org.postern.app;

import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.stereotype.Component;

/** Opens the dialog in which an owner says who may use a collection; the same for every room. */
@Component
public final class ShareDialogs {
    private final SharedCollections collections;
    private final People people;
    private final Background background;

    ShareDialogs(SharedCollections collections, People people, Background background) {
        this.collections = collections;
        this.people = people;
        this.background = background;
    }

    /**
     * Opens it over the window; to be called on the user-interface thread.
     *
     * @param owner who asks, and whose the collection is
     * @param name what the room calls the collection
     */
    public void open(Person owner, SharedCollection collection, String name) {
        new ShareDialog(new ShareList(collections, people, owner, collection.id()), background)
                .open(name);
    }
}
