package org.postern.contacts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.app.Initials;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactAddress;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactLine;
import org.postern.contacts.StoredContact;
import org.postern.frontend.AppIcon;
import org.postern.message.EmailAddress;

/** A contact, to be read. Everything of it was written by somebody and is text. */
final class ContactSheet extends Composite<Div> {
    private final StoredContact stored;
    private final Contact contact;
    private final ContactActions actions;
    private final DescriptionList lines = new DescriptionList();

    ContactSheet(
            StoredContact stored,
            Set<ContactId> in,
            List<ContactGroup> groups,
            ContactActions actions) {
        this.stored = stored;
        this.contact = stored.contact();
        this.actions = actions;
        for (ContactLine email : contact.emails()) {
            line(type(email, "contacts.email"), writeTo(email));
        }
        for (ContactLine phone : contact.phones()) {
            line(type(phone, "contacts.phone"), phone(phone));
        }
        contact.addresses().forEach(it -> line(type(it, "contacts.address"), text(it.value())));
        line("contacts.birthday", contact.birthday());
        url();
        line("contacts.categories", String.join(", ", contact.categories()));
        line(
                "contacts.groups",
                groups.stream()
                        .filter(group -> in.contains(group.id()))
                        .map(ContactGroup::name)
                        .collect(Collectors.joining(", ")));
        if (!contact.note().isBlank()) {
            var note = text(contact.note());
            note.addClassName("contact-note");
            line(getTranslation("contacts.note"), note);
        }
        lines.addClassName("contact-lines");
        getContent().addClassName("contact-sheet");
        getContent().add(head(), lines);
    }

    private Div head() {
        var name = new H2(shownName());
        name.addClassNames("contact-name", "isolate");
        var words = new Div(name);
        words.addClassName("grow");
        String below =
                Stream.of(contact.title(), contact.organization())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
        if (!below.isEmpty()) {
            var line = new Paragraph(below);
            line.addClassNames("t2", "isolate");
            words.add(line);
        }
        var head = new Div(face(), words);
        head.addClassName("contact-head");
        return head;
    }

    private String shownName() {
        String name = contact.shownName();
        return name.isEmpty() ? getTranslation("contacts.nameless") : name;
    }

    private Component face() {
        if (stored.photo()) {
            var photo = new Image(ContactAddress.photo(stored.id(), stored.version()), "");
            photo.addClassName("contact-photo");
            return photo;
        }
        String key = contact.emails().isEmpty() ? "" : contact.emails().getFirst().value();
        Span face = Initials.of(new EmailAddress(shownName(), key));
        face.addClassName("l");
        return face;
    }

    private Component writeTo(ContactLine email) {
        var address = new EmailAddress(contact.shownName(), email.value());
        if (!address.isSendable()) {
            return text(email.value());
        }
        var write =
                new Button(email.value(), AppIcon.MAIL.createSmall(), _ -> actions.write(address));
        write.addClassNames("btn", "quiet", "isolate");
        write.setAriaLabel(getTranslation("contacts.write-to", email.value()));
        write.setTooltipText(getTranslation("contacts.write-to", email.value()));
        return write;
    }

    /** RFC 3966: what can be dialled; anything else is only shown. */
    private static Component phone(ContactLine phone) {
        String digits = phone.value().replaceAll("[\\s()./-]", "");
        if (!digits.matches("\\+?[0-9*#]{2,30}")) {
            return text(phone.value());
        }
        var link = new Anchor("tel:" + digits, phone.value());
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private void url() {
        String url = contact.url().strip();
        if (url.isEmpty()) {
            return;
        }
        if (!url.matches("(?i)https?://[^\\s\"<>]+")) {
            line("contacts.url", url);
            return;
        }
        var link = new Anchor(url, url);
        link.getElement()
                .setAttribute("target", "_blank")
                .setAttribute("rel", "noopener noreferrer nofollow")
                .setAttribute("router-ignore", true);
        link.addClassName("isolate");
        line(getTranslation("contacts.url"), link);
    }

    private String type(ContactLine line, String otherKey) {
        return line.type() == ContactLine.Type.OTHER
                ? getTranslation(otherKey)
                : getTranslation("contacts.type." + line.type());
    }

    private void line(String key, String value) {
        if (!value.isBlank()) {
            line(getTranslation(key), text(value));
        }
    }

    private void line(String name, Component value) {
        var line = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        line.addClassName("contact-line");
        lines.getElement().appendChild(line.getElement());
    }

    private static Span text(String value) {
        var span = new Span(value);
        span.addClassName("isolate");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
