package org.postern.contacts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.app.EnterKey;
import org.postern.app.LatestAnswer;
import org.postern.app.UnsavedInput;
import org.postern.contacts.Contact;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.SaveOutcome;
import org.postern.contacts.StoredContact;
import org.postern.frontend.Notice;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;

/**
 * Where a contact is written. It stays open until the contact is kept; when somebody else saved
 * first, it shows both ways on.
 */
final class ContactDialog extends Dialog {
    private final ContactDesk desk;
    private final Consumer<StoredContact> onSaved;
    private final ContactForm form;
    private final Div notices = new Div();
    private final Button save = new Button(getTranslation("contacts.save"));
    private final LatestAnswer<SaveOutcome> outcome;
    private @Nullable StoredContact started;

    /** A new contact. */
    ContactDialog(ContactDesk desk, Shelf shelf, Contact begun, Consumer<StoredContact> onSaved) {
        this(desk, onSaved, new ContactForm(begun, shelf), null);
    }

    /** A contact there is. */
    ContactDialog(ContactDesk desk, StoredContact contact, Consumer<StoredContact> onSaved) {
        this(desk, onSaved, new ContactForm(contact), contact);
    }

    private ContactDialog(
            ContactDesk desk,
            Consumer<StoredContact> onSaved,
            ContactForm form,
            @Nullable StoredContact started) {
        this.desk = desk;
        this.onSaved = onSaved;
        this.form = form;
        this.started = started;
        outcome = new LatestAnswer<>(desk.background());
        String key = started == null ? "contacts.new-contact" : "contacts.edit-contact";
        setHeaderTitle(getTranslation(key));
        addClassName("contact-dialog");
        setCloseOnOutsideClick(false);
        UnsavedInput.guard(this);
        EnterKey.presses(this, save);
        save.addClassNames("btn", "pri");
        save.addClickListener(_ -> save());
        var cancel = new Button(getTranslation("app.cancel"), _ -> close());
        cancel.addClassName("btn");
        var gap = new Span();
        gap.addClassName("gap");
        add(notices, form);
        getFooter().add(gap, cancel, save);
        addOpenedChangeListener(
                opened -> {
                    if (opened.isOpened()) {
                        form.focus();
                    }
                });
    }

    /** Chooses the book a new contact goes to, where it may go there. */
    void prefer(CollectionId book) {
        form.prefer(book);
    }

    private void save() {
        notices.removeAll();
        Optional<Contact> written = form.read();
        if (written.isEmpty()) {
            return;
        }
        StoredContact before = started;
        Contact contact = written.get();
        PhotoChange photo = form.photo();
        CollectionId book = form.book();
        ask(
                () ->
                        before == null
                                ? new SaveOutcome.Saved(
                                        desk.services()
                                                .contacts()
                                                .create(desk.person(), book, contact, photo))
                                : desk.services()
                                        .contacts()
                                        .save(
                                                desk.person(),
                                                before.id(),
                                                before.version(),
                                                contact,
                                                photo));
    }

    private void ask(Supplier<SaveOutcome> question) {
        save.setEnabled(false);
        outcome.ask(
                question,
                this::told,
                failure -> {
                    save.setEnabled(true);
                    if (!(failure instanceof NoAccess)) {
                        throw failure;
                    }
                    trouble(getTranslation("contacts.no-access"));
                });
    }

    private void told(SaveOutcome result) {
        save.setEnabled(true);
        switch (result) {
            case SaveOutcome.Saved(StoredContact contact) -> {
                close();
                onSaved.accept(contact);
            }
            case SaveOutcome.Gone() -> trouble(getTranslation("contacts.gone-meanwhile"));
            case SaveOutcome.Conflict(StoredContact current) -> conflict(current);
        }
    }

    private void conflict(StoredContact current) {
        var mine =
                new Button(
                        getTranslation("contacts.conflict-mine"),
                        _ -> {
                            started = current;
                            save();
                        });
        var theirs =
                new Button(
                        getTranslation("contacts.conflict-theirs"),
                        _ -> {
                            started = current;
                            notices.removeAll();
                            form.fill(current);
                        });
        mine.addClassNames("btn", "sm");
        theirs.addClassNames("btn", "sm");
        var ways = new Div(mine, theirs);
        ways.addClassNames("flex", "conflict-ways");
        notices.removeAll();
        notices.add(new Notice(Notice.Kind.WARN, getTranslation("contacts.conflict")), ways);
        theirs.focus();
    }

    private void trouble(String sentence) {
        notices.removeAll();
        notices.add(new Notice(Notice.Kind.BAD, sentence));
    }
}
