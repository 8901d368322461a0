package org.postern.sharing.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;

/** Collections in which somebody else does a thing just before one may be written. */
public final class BusyCollections implements SharedCollections {
    private final SharedCollections collections;
    private @Nullable Runnable colleague;

    /**
     * @param colleague what is done, once
     */
    public BusyCollections(SharedCollections collections, Runnable colleague) {
        this.collections = collections;
        this.colleague = colleague;
    }

    @Override
    public SharedCollection require(Person person, CollectionId id, Access needed) {
        var now = colleague;
        if (needed == Access.WRITE && now != null) {
            colleague = null;
            now.run();
        }
        return collections.require(person, id, needed);
    }

    @Override
    public List<SharedCollection> of(Person person, CollectionKind kind) {
        return collections.of(person, kind);
    }

    @Override
    public SharedCollection create(Person owner, CollectionKind kind, String name) {
        return collections.create(owner, kind, name);
    }

    @Override
    public void rename(Person owner, CollectionId id, String name) {
        collections.rename(owner, id, name);
    }

    @Override
    public void delete(Person owner, CollectionId id) {
        collections.delete(owner, id);
    }

    @Override
    public List<Share> shares(Person owner, CollectionId id) {
        return collections.shares(owner, id);
    }

    @Override
    public void share(Person owner, CollectionId id, Share share) {
        collections.share(owner, id, share);
    }

    @Override
    public void withdraw(Person owner, CollectionId id, Grantee grantee) {
        collections.withdraw(owner, id, grantee);
    }

    @Override
    public void changed(CollectionId id) {
        collections.changed(id);
    }
}
