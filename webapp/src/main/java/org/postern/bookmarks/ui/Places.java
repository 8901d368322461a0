package org.postern.bookmarks.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.app.Owners;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.Shelf;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/** The collections and folders of a shelf, in the order of a tree. */
final class Places {
    private final Component view;
    private final Shelf shelf;
    private final Owners owners;

    Places(Component view, Shelf shelf, Owners owners) {
        this.view = view;
        this.shelf = shelf;
        this.owners = owners;
    }

    Shelf shelf() {
        return shelf;
    }

    /**
     * A collection or a folder.
     *
     * @param path with all that is around it
     * @param depth 0 for a collection
     */
    record Line(Place place, String name, String path, int depth, long count, Access access) {}

    String name(SharedCollection collection) {
        return owners.name(
                view,
                collection,
                view.getTranslation("bookmarks.first-collection"),
                view.getTranslation("place.bookmarks"));
    }

    Optional<SharedCollection> collection(CollectionId id) {
        return shelf.collections().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Folder> folder(FolderId id) {
        return shelf.folders().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Line> line(Place place) {
        return all().stream().filter(line -> line.place().equals(place)).findFirst();
    }

    List<Line> all() {
        return shelf.collections().stream().flatMap(one -> of(one).stream()).toList();
    }

    /** The folders directly in a place. */
    List<Line> within(Place place) {
        return shelf.folders().stream()
                .filter(folder -> folder.within().equals(place))
                .flatMap(folder -> line(folder.place()).stream())
                .toList();
    }

    /** Those something may be put into. */
    List<Line> writable() {
        return all().stream().filter(line -> line.access().includes(Access.WRITE)).toList();
    }

    /** A collection and all folders in it. */
    List<Line> of(SharedCollection collection) {
        var lines = new ArrayList<Line>();
        String name = name(collection);
        long count = shelf.counts().getOrDefault(collection.id(), 0L);
        var top = Place.in(collection.id());
        lines.add(new Line(top, name, name, 0, count, collection.access()));
        addWithin(lines, top, name, 1, collection.access());
        return lines;
    }

    private void addWithin(List<Line> lines, Place within, String path, int depth, Access access) {
        if (depth > Folder.DEEPEST) {
            return;
        }
        for (Folder folder : shelf.folders()) {
            if (folder.within().equals(within)) {
                String own = path + " / " + folder.name();
                lines.add(
                        new Line(
                                folder.place(),
                                folder.name(),
                                own,
                                depth,
                                folder.bookmarks(),
                                access));
                addWithin(lines, folder.place(), own, depth + 1, access);
            }
        }
    }
}
