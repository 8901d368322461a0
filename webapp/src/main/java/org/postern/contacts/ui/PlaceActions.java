package org.postern.contacts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.app.ActionButton;
import org.postern.app.NameDialog;
import org.postern.app.Shell;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactScope;
import org.postern.contacts.DeletedContact;
import org.postern.contacts.Deletion;
import org.postern.contacts.ui.ContactNavigation.Place;
import org.postern.frontend.AppIcon;
import org.postern.mail.NewMessage;
import org.postern.message.EmailAddress;
import org.postern.sharing.Access;
import org.postern.sharing.SharedCollection;

/** The buttons over the list: what can be done with the book, group or collection it shows. */
final class PlaceActions {
    private final Component view;
    private final ContactDesk desk;
    private final Consumer<Place> goTo;

    /**
     * @param goTo where to go when the place is gone
     */
    PlaceActions(Component view, ContactDesk desk, Consumer<Place> goTo) {
        this.view = view;
        this.desk = desk;
        this.goTo = goTo;
    }

    /** What the place is called. */
    String title(Place place, Shelf shelf) {
        return switch (place) {
            case Place.Collected() -> text("contacts.collected");
            case Place.Cards(ContactScope.Everybody()) -> text("contacts.everybody");
            case Place.Cards(ContactScope.Book(var id)) ->
                    shelf.book(id).map(book -> shelf.name(view, book)).orElse("");
            case Place.Cards(ContactScope.Members(var id)) ->
                    shelf.group(id).map(ContactGroup::name).orElse("");
        };
    }

    void show(Div actions, Place place, Shelf shelf) {
        actions.removeAll();
        switch (place) {
            case Place.Collected() -> {
                if (shelf.collected() > 0) {
                    actions.add(button(AppIcon.TRASH, "contacts.forget-all", this::askForgetAll));
                }
            }
            case Place.Cards(ContactScope.Everybody()) ->
                    shelf.writable().stream()
                            .findFirst()
                            .ifPresent(book -> actions.add(importInto(book, shelf)));
            case Place.Cards(ContactScope.Book(var id)) ->
                    shelf.book(id).ifPresent(book -> book(actions, book, shelf));
            case Place.Cards(ContactScope.Members(var id)) ->
                    shelf.group(id).ifPresent(group -> group(actions, group));
        }
    }

    private void book(Div actions, SharedCollection book, Shelf shelf) {
        String name = shelf.name(view, book);
        if (book.access() == Access.OWN) {
            actions.add(
                    button(
                            AppIcon.PEOPLE,
                            "contacts.share",
                            () -> desk.services().shares().open(shelf.me(), book, name)),
                    button(AppIcon.COMPOSE, "contacts.rename", () -> rename(book, shelf)),
                    button(AppIcon.TRASH, "contacts.delete-book", () -> askDelete(book, shelf)));
        }
        if (book.access().includes(Access.WRITE)) {
            actions.add(importInto(book, shelf));
        }
        actions.add(ContactLinks.book(book.id(), text("contacts.export")));
    }

    private Button importInto(SharedCollection book, Shelf shelf) {
        return button(
                AppIcon.UP,
                "contacts.import",
                () -> new ImportDialog(desk, book.id(), shelf.name(view, book)).open());
    }

    private void rename(SharedCollection book, Shelf shelf) {
        new NameDialog(
                        text("contacts.rename"),
                        shelf.name(view, book),
                        name ->
                                act(
                                        () ->
                                                desk.services()
                                                        .collections()
                                                        .rename(desk.person(), book.id(), name)))
                .open();
    }

    private void askDelete(SharedCollection book, Shelf shelf) {
        ask(
                "contacts.delete-book",
                view.getTranslation(
                        "contacts.never-back", shelf.name(view, book), shelf.size(book.id())),
                () -> {
                    act(() -> desk.services().collections().delete(desk.person(), book.id()));
                    goTo.accept(ContactNavigation.EVERYBODY);
                });
    }

    private void group(Div actions, ContactGroup group) {
        actions.add(button(AppIcon.MAIL, "contacts.write-to-group", () -> write(group)));
        if (group.writable()) {
            actions.add(button(AppIcon.TRASH, "contacts.delete-group", () -> delete(group)));
        }
    }

    private void write(ContactGroup group) {
        desk.act(
                view,
                () -> desk.services().groups().addresses(desk.person(), group.id()),
                members ->
                        desk.services()
                                .writing()
                                .open(
                                        view,
                                        new NewMessage(
                                                members, "", "", Optional.empty(), List.of())));
    }

    private void delete(ContactGroup group) {
        desk.act(
                view,
                () -> desk.services().contacts().delete(desk.person(), group.id()),
                deleted -> {
                    goTo.accept(ContactNavigation.EVERYBODY);
                    offerUndo(new Deletion(deleted.stream().toList(), 0));
                });
    }

    /** Says what was deleted and what was not, and offers back what was. */
    void offerUndo(Deletion deletion) {
        List<DeletedContact> deleted = deletion.deleted();
        if (!deleted.isEmpty()) {
            Shell.of(view).status().show(said(deletion), text("app.undo"), () -> restore(deleted));
        } else if (deletion.kept() > 0) {
            Shell.of(view).status().show(text("contacts.no-access"));
        }
    }

    private String said(Deletion deletion) {
        List<DeletedContact> deleted = deletion.deleted();
        if (deletion.kept() > 0) {
            return view.getTranslation("contacts.deleted-some", deleted.size(), deletion.kept());
        }
        return deleted.size() == 1
                ? view.getTranslation("contacts.deleted", deleted.getFirst().name())
                : view.getTranslation("contacts.deleted-many", deleted.size());
    }

    private void restore(List<DeletedContact> deleted) {
        desk.act(
                view,
                () ->
                        deleted.stream()
                                .filter(it -> desk.services().contacts().restore(desk.person(), it))
                                .count(),
                back ->
                        Shell.of(view)
                                .status()
                                .show(
                                        text(
                                                back == deleted.size()
                                                        ? "contacts.restored"
                                                        : "contacts.there-again")));
    }

    private void askForgetAll() {
        ask(
                "contacts.forget-all",
                text("contacts.forget-all-why"),
                () -> act(() -> desk.services().collected().forgetAll(desk.person())));
    }

    private void ask(String key, String why, Runnable deed) {
        var question = new ConfirmDialog();
        question.setHeader(text(key));
        question.setText(why);
        question.setConfirmText(text(key));
        question.setCancelable(true);
        question.setCancelText(text("app.cancel"));
        question.addConfirmListener(_ -> deed.run());
        question.open();
    }

    private void act(Runnable deed) {
        desk.act(
                view,
                () -> {
                    deed.run();
                    return true;
                },
                _ -> {});
    }

    private Button button(AppIcon icon, String key, Runnable action) {
        return ActionButton.of(icon, text(key), action);
    }

    private String text(String key) {
        return view.getTranslation(key);
    }

    void write(EmailAddress address) {
        desk.services().writing().open(view, NewMessage.to(address));
    }
}
