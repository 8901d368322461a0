package org.postern.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.app.Asking;
import org.postern.app.NameDialog;
import org.postern.app.ShareDialogs;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;

/** What is done with notebooks. */
final class NotebookActions {
    private final Component view;
    private final Asking asking;
    private final SharedCollections collections;
    private final ShareDialogs shareDialogs;
    private final Consumer<Optional<CollectionId>> goTo;

    NotebookActions(
            Component view,
            Asking asking,
            SharedCollections collections,
            ShareDialogs shareDialogs,
            Consumer<Optional<CollectionId>> goTo) {
        this.view = view;
        this.asking = asking;
        this.collections = collections;
        this.shareDialogs = shareDialogs;
        this.goTo = goTo;
    }

    /** Replaces what the menu offers by what this person may do here. */
    void fill(ContextMenu menu, NotebookNames names, Optional<SharedCollection> notebook) {
        menu.removeAll();
        notebook.filter(one -> one.access() == Access.OWN)
                .ifPresent(
                        own -> {
                            String name = names.of(own);
                            item(menu, "notes.share", () -> share(own, name));
                            item(menu, "notes.rename-notebook", () -> rename(own, name));
                            item(menu, "notes.delete-notebook", () -> delete(own, name));
                        });
        item(menu, "notes.new-notebook", this::create);
    }

    private void item(ContextMenu menu, String key, Runnable action) {
        menu.addItem(view.getTranslation(key), _ -> action.run());
    }

    private void create() {
        new NameDialog(
                        view.getTranslation("notes.new-notebook"),
                        "",
                        name ->
                                asking.ask(
                                        view,
                                        p -> collections.create(p, CollectionKind.NOTEBOOK, name),
                                        made -> goTo.accept(Optional.of(made.id()))))
                .open();
    }

    private void rename(SharedCollection notebook, String before) {
        new NameDialog(
                        view.getTranslation("notes.rename-notebook"),
                        before,
                        name ->
                                asking.ask(
                                        view,
                                        p -> {
                                            collections.rename(p, notebook.id(), name);
                                            return true;
                                        },
                                        _ -> {}))
                .open();
    }

    private void delete(SharedCollection notebook, String name) {
        var question = new ConfirmDialog();
        question.setHeader(view.getTranslation("notes.delete-notebook"));
        question.setText(view.getTranslation("notes.notebook-never-back", name));
        question.setCancelable(true);
        question.setCancelText(view.getTranslation("app.cancel"));
        question.setConfirmText(view.getTranslation("notes.delete-notebook"));
        question.addConfirmListener(
                _ ->
                        asking.ask(
                                view,
                                p -> {
                                    collections.delete(p, notebook.id());
                                    return true;
                                },
                                _ -> goTo.accept(Optional.empty())));
        question.open();
    }

    private void share(SharedCollection notebook, String name) {
        asking.ask(view, p -> p, owner -> shareDialogs.open(owner, notebook, name));
    }
}
