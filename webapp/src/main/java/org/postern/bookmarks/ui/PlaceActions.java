package org.postern.bookmarks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postern.app.Asking;
import org.postern.app.NameDialog;
import org.postern.app.ShareDialogs;
import org.postern.bookmarks.BookmarkFiles;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.FolderOutcome;
import org.postern.bookmarks.Folders;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.ui.Places.Line;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;

/** What is done with collections and folders. */
final class PlaceActions {
    private final Component view;
    private final Asking asking;
    private final Folders folders;
    private final SharedCollections collections;
    private final BookmarkFiles files;
    private final ShareDialogs shareDialogs;
    private final Consumer<Optional<Place>> goTo;

    PlaceActions(
            Component view,
            Asking asking,
            Folders folders,
            SharedCollections collections,
            BookmarkFiles files,
            ShareDialogs shareDialogs,
            Consumer<Optional<Place>> goTo) {
        this.view = view;
        this.asking = asking;
        this.folders = folders;
        this.collections = collections;
        this.files = files;
        this.shareDialogs = shareDialogs;
        this.goTo = goTo;
    }

    /** Replaces what the menu offers by what this person may do here. */
    void fill(
            ContextMenu menu,
            Places places,
            Optional<SharedCollection> collection,
            Optional<Folder> folder) {
        menu.removeAll();
        boolean writable =
                collection.filter(one -> one.access().includes(Access.WRITE)).isPresent();
        if (writable) {
            Place here = folder.map(Folder::place).orElseGet(() -> Place.in(collection.get().id()));
            item(menu, "bookmarks.new-folder", () -> create(here));
        }
        if (writable && folder.isPresent()) {
            Folder open = folder.get();
            item(menu, "bookmarks.rename-folder", () -> rename(open));
            item(menu, "bookmarks.move-folder", () -> move(open, places.writable()));
            item(menu, "bookmarks.delete-folder", () -> delete(open));
        }
        if (folder.isEmpty()) {
            collection.ifPresent(open -> fill(menu, open, places.name(open)));
        }
        item(menu, "bookmarks.new-collection", this::createCollection);
        item(menu, "bookmarks.import", () -> bringIn(places.writable(), here(collection, folder)));
    }

    private static Optional<Place> here(
            Optional<SharedCollection> collection, Optional<Folder> folder) {
        return folder.map(Folder::place).or(() -> collection.map(one -> Place.in(one.id())));
    }

    private void fill(ContextMenu menu, SharedCollection open, String name) {
        if (open.access() == Access.OWN) {
            item(menu, "bookmarks.share", () -> share(open, name));
            item(menu, "bookmarks.rename-collection", () -> rename(open, name));
            item(menu, "bookmarks.delete-collection", () -> delete(open, name));
        }
        item(
                menu,
                "bookmarks.export",
                () ->
                        UI.getCurrentOrThrow()
                                .getPage()
                                .setLocation(BookmarkFiles.address(open.id()).substring(1)));
    }

    private void item(ContextMenu menu, String key, Runnable action) {
        menu.addItem(view.getTranslation(key), _ -> action.run());
    }

    private void create(Place here) {
        name("bookmarks.new-folder", "", name -> act(p -> folders.create(p, here, name)));
    }

    private void rename(Folder folder) {
        name(
                "bookmarks.rename-folder",
                folder.name(),
                name -> act(p -> folders.rename(p, folder.id(), name)));
    }

    private void move(Folder folder, List<Line> targets) {
        new MoveDialog(
                        view.getTranslation("bookmarks.move-folder"),
                        targets,
                        folder.within(),
                        target -> act(p -> folders.move(p, folder.id(), target)))
                .open();
    }

    private void delete(Folder folder) {
        confirm(
                "bookmarks.delete-folder",
                view.getTranslation("bookmarks.folder-never-back", folder.name()),
                () -> act(p -> folders.delete(p, folder.id())));
    }

    private void createCollection() {
        name(
                "bookmarks.new-collection",
                "",
                name ->
                        asking.ask(
                                view,
                                p -> collections.create(p, CollectionKind.BOOKMARKS, name),
                                made -> goTo.accept(Optional.of(Place.in(made.id())))));
    }

    private void rename(SharedCollection collection, String before) {
        name(
                "bookmarks.rename-collection",
                before,
                name ->
                        asking.ask(
                                view,
                                p -> {
                                    collections.rename(p, collection.id(), name);
                                    return true;
                                },
                                _ -> {}));
    }

    private void delete(SharedCollection collection, String name) {
        confirm(
                "bookmarks.delete-collection",
                view.getTranslation("bookmarks.collection-never-back", name),
                () ->
                        asking.ask(
                                view,
                                p -> {
                                    collections.delete(p, collection.id());
                                    return true;
                                },
                                _ -> goTo.accept(Optional.empty())));
    }

    private void share(SharedCollection collection, String name) {
        asking.ask(view, p -> p, owner -> shareDialogs.open(owner, collection, name));
    }

    void bringIn(List<Line> targets, Optional<Place> place) {
        new ImportDialog(asking, files, targets, place).open();
    }

    private void name(String key, String before, Consumer<String> chosen) {
        new NameDialog(view.getTranslation(key), before, chosen).open();
    }

    private void confirm(String key, String text, Runnable confirmed) {
        var question = new ConfirmDialog();
        question.setHeader(view.getTranslation(key));
        question.setText(text);
        question.setCancelable(true);
        question.setCancelText(view.getTranslation("app.cancel"));
        question.setConfirmText(view.getTranslation(key));
        question.addConfirmListener(_ -> confirmed.run());
        question.open();
    }

    private void act(Function<Person, FolderOutcome> question) {
        asking.ask(
                view,
                question,
                outcome -> {
                    switch (outcome) {
                        case FolderOutcome.Done(Place at) -> goTo.accept(Optional.of(at));
                        case FolderOutcome.Refused why ->
                                asking.say(view, view.getTranslation("bookmarks.folder." + why));
                    }
                });
    }
}
