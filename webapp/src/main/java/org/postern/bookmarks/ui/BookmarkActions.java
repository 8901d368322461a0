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
import org.postern.sharing.SharedCollection;

/** What is done with bookmarks, and what is said of it. */
final class BookmarkActions implements BookmarkTable.RowActions {
    private final BookmarksView view;
    private final Asking asking;
    private final Bookmarks bookmarks;
    private final PlaceActions places;
    private final Supplier<Places> shown;

    BookmarkActions(
            BookmarksView view,
            Asking asking,
            Bookmarks bookmarks,
            PlaceActions places,
            Supplier<Places> shown) {
        this.view = view;
        this.asking = asking;
        this.bookmarks = bookmarks;
        this.places = places;
        this.shown = shown;
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
                        shown.get().writable(),
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
                        shown.get().writable(),
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
                outcome -> saved(dialog, outcome, version),
                () -> dialog.notSaved(view.getTranslation("bookmarks.not-saved")));
    }

    private void saved(BookmarkDialog dialog, SaveOutcome outcome, AtomicInteger version) {
        switch (outcome) {
            case SaveOutcome.Saved _ -> {
                dialog.close();
                status(view.getTranslation("bookmarks.saved"));
            }
            case SaveOutcome.Conflict(Bookmark present) ->
                    dialog.conflict(present, () -> version.set(present.version()));
            case SaveOutcome.Gone() ->
                    dialog.notSaved(view.getTranslation("bookmarks.gone-meanwhile"));
        }
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
        places.bringIn(shown.get().writable(), place);
    }

    void fill(ContextMenu menu, Optional<SharedCollection> collection, Optional<Folder> folder) {
        places.fill(menu, shown.get(), collection, folder);
    }

    private void status(String sentence) {
        Shell.of(view).status().show(sentence);
    }
}
