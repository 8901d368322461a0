package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.app.ActionButton;
import org.postern.app.LatestAnswer;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactId;
import org.postern.contacts.StoredContact;
import org.postern.frontend.AppIcon;
import org.postern.message.EmailAddress;

/** What is open: a contact, or an address that was written to. */
final class ContactPane extends Composite<Div> {
    private final ContactDesk desk;
    private final ContactActions actions;
    private final LatestAnswer<Optional<Opened>> answer;
    private final Div bar = new Div();
    private final Div scroll = new Div();
    private Optional<ContactId> wanted = Optional.empty();
    private Optional<Opened> shown = Optional.empty();

    /** A contact with the groups it is in and those it could be in. */
    record Opened(StoredContact contact, Set<ContactId> in, List<ContactGroup> groups) {}

    ContactPane(ContactDesk desk, ContactActions actions) {
        this.desk = desk;
        this.actions = actions;
        answer = new LatestAnswer<>(desk.background());
        bar.addClassName("bar");
        bar.getElement().setAttribute("role", "toolbar");
        bar.getElement().setAttribute("aria-label", getTranslation("contacts.actions"));
        scroll.addClassName("scroll");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("contacts.contact"));
        getContent().addClassName("contact-pane");
        getContent().add(bar, scroll);
        clear();
    }

    void clear() {
        wanted = Optional.empty();
        answer.forget();
        hint(getTranslation("contacts.nothing-open"));
    }

    private void hint(String sentence) {
        shown = Optional.empty();
        var hint = new Paragraph(sentence);
        hint.addClassName("page-hint");
        bar(List.of());
        scroll.removeAll();
        scroll.add(hint);
    }

    /** Opens a contact; what was open stays until the answer is there. */
    void show(ContactId contact) {
        wanted = Optional.of(contact);
        answer.ask(
                () -> read(contact),
                found ->
                        found.ifPresentOrElse(
                                this::show, () -> hint(getTranslation("contacts.gone"))),
                failure -> {
                    throw failure;
                });
    }

    private Optional<Opened> read(ContactId contact) {
        var me = desk.person();
        var groups = desk.services().groups();
        return desk.services()
                .contacts()
                .find(me, contact)
                .map(found -> new Opened(found, groups.containing(me, contact), groups.of(me)));
    }

    /** Reads again what is open. */
    void refresh() {
        wanted.ifPresent(this::show);
    }

    private void show(Opened opened) {
        if (shown.filter(opened::equals).isPresent()) {
            return; // the focus stays where it is
        }
        shown = Optional.of(opened);
        StoredContact contact = opened.contact();
        bar(buttons(opened));
        scroll.removeAll();
        scroll.add(new ContactSheet(contact, opened.in(), opened.groups(), actions));
    }

    private List<com.vaadin.flow.component.Component> buttons(Opened opened) {
        StoredContact contact = opened.contact();
        var export = ContactLinks.card(contact, getTranslation("contacts.export-one"));
        if (!contact.writable()) {
            return List.of(export);
        }
        var edit = new Button(getTranslation("contacts.edit"), _ -> actions.edit(contact));
        edit.addClassNames("ib", "w");
        return List.of(
                edit,
                new GroupMenu(opened, actions),
                export,
                ActionButton.of(
                        AppIcon.TRASH,
                        getTranslation("contacts.delete"),
                        () -> actions.delete(contact)));
    }

    private void bar(List<? extends com.vaadin.flow.component.Component> buttons) {
        var gap = new Span();
        gap.addClassName("gap");
        Button back =
                ActionButton.of(AppIcon.LEFT, getTranslation("contacts.back"), actions::backToList);
        back.addClassName("only-one-pane");
        bar.removeAll();
        bar.add(back, gap);
        buttons.forEach(bar::add);
    }

    /** Opens an address that was written to. */
    void show(EmailAddress collected) {
        wanted = Optional.empty();
        shown = Optional.empty();
        answer.forget();
        bar(List.of());
        scroll.removeAll();
        scroll.add(new CollectedSheet(collected, actions));
    }
}
