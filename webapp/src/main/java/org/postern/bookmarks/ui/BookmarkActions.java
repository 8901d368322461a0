package org.postern.bookmarks.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.postern.app.Asking;
import org.postern.app.Shell;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.BookmarkId;
import org.postern.bookmarks.Bookmarks;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.SaveOutcome;
import org.postern.bookmarks.Shelf;
import org.postern.sharing.SharedCollection;

/** What is done with bookmarks, and what is said of it. */
final class BookmarkActions implements BookmarkTable.RowActions {
    private final BookmarksView view;
    private final Asking asking;
    private final Bookmarks bookmarks;
    private final PlaceActions places;
    private final Supplier<Shelf> shelf;

    BookmarkActions(
            BookmarksView view,
            Asking asking,
            Bookmarks bookmarks,
            PlaceActions places,
            Supplier<Shelf> shelf) {
        this.view = view;
        this.asking = asking;
        this.bookmarks = bookmarks;
        this.places = places;
        this.shelf = shelf;
    }

    @Override
    public void opened(Bookmark bookmark) {
        asking.ask(
                view,
                person -> {
                    bookmarks.visited(person, bookmark.id());
                    return true;
                },
                _ -> view.refresh());
    }

    void add(Optional<Place> place) {
        new BookmarkDialog(
                        view.getTranslation("bookmarks.new-bookmark"),
                        new Places(view, shelf.get()).writable(),
                        place,
                        this::add)
                .open();
    }

    private void add(BookmarkDialog dialog, Place at, BookmarkContent content) {
        asking.ask(
                view,
                person -> bookmarks.add(person, at, content),
                _ -> {
                    dialog.close();
                    status(view.getTranslation("bookmarks.saved"));
                },
                () -> dialog.notSaved(view.getTranslation("bookmarks.not-saved")));
    }

    @Override
    public void edit(Bookmark bookmark) {
        var version = new AtomicInteger(bookmark.version());
        var dialog =
                new BookmarkDialog(
                        view.getTranslation("bookmarks.edit-bookmark"),
                        new Places(view, shelf.get()).writable(),
                        Optional.of(bookmark.place()),
                        (open, at, content) -> save(open, bookmark.id(), version, at, content));
        dialog.fill(bookmark.content());
        dialog.open();
    }

    private void save(
            BookmarkDialog dialog,
            BookmarkId id,
            AtomicInteger version,
            Place at,
            BookmarkContent content) {
        int from = version.get();
        asking.ask(
                view,
                person -> bookmarks.save(person, id, from, at, content),
                outcome -> version.set(saved(dialog, outcome, from)),
                () -> dialog.notSaved(view.getTranslation("bookmarks.not-saved")));
    }

    /** The version that the next save begins with. */
    private int saved(BookmarkDialog dialog, SaveOutcome outcome, int from) {
        return switch (outcome) {
            case SaveOutcome.Saved(Bookmark saved) -> {
                dialog.close();
                status(view.getTranslation("bookmarks.saved"));
                yield saved.version();
            }
            case SaveOutcome.Conflict(Bookmark present) -> {
                dialog.conflict(present, () -> dialog.fill(present.content()));
                yield present.version();
            }
            case SaveOutcome.Gone() -> {
                dialog.notSaved(view.getTranslation("bookmarks.gone-meanwhile"));
                yield from;
            }
        };
    }

    @Override
    public void delete(Bookmark bookmark) {
        asking.ask(
                view,
                person -> bookmarks.delete(person, bookmark.id()),
                deleted ->
                        deleted.ifPresentOrElse(
                                this::offerUndo,
                                () -> status(view.getTranslation("bookmarks.was-gone"))));
    }

    private void offerUndo(Bookmark deleted) {
        Shell.of(view)
                .status()
                .show(
                        view.getTranslation("bookmarks.deleted"),
                        view.getTranslation("app.undo"),
                        () -> restore(deleted));
    }

    private void restore(Bookmark deleted) {
        asking.ask(
                view,
                person -> bookmarks.restore(person, deleted),
                _ -> status(view.getTranslation("bookmarks.restored")));
    }

    void bringIn(Optional<Place> place) {
        places.bringIn(new Places(view, shelf.get()).writable(), place);
    }

    void fill(ContextMenu menu, Optional<SharedCollection> collection, Optional<Folder> folder) {
        places.fill(menu, new Places(view, shelf.get()), collection, folder);
    }

    private void status(String sentence) {
        Shell.of(view).status().show(sentence);
    }
}
