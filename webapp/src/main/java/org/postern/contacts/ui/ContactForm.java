package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactLine;
import org.postern.contacts.ContactName;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.StoredContact;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/** The fields of a contact. */
final class ContactForm extends Composite<Div> {
    private static final String BIRTHDAY = "([0-9]{4}|-)-[0-9]{2}-[0-9]{2}";

    private final TextField prefix = field("contacts.prefix");
    private final TextField given = field("contacts.given-name");
    private final TextField additional = field("contacts.middle-name");
    private final TextField family = field("contacts.family-name");
    private final TextField suffix = field("contacts.suffix");
    private final TextField displayName = field("contacts.display-name");
    private final TextField organization = field("contacts.organization");
    private final TextField title = field("contacts.job");
    private final LinesField emails;
    private final LinesField phones;
    private final TextField birthday = field("contacts.birthday");
    private final TextField url = field("contacts.url");
    private final TextField categories = field("contacts.categories");
    private final TextArea note = new TextArea(getTranslation("contacts.note"));
    private final PhotoField photo = new PhotoField();
    private final @Nullable Select<SharedCollection> book;
    private Contact started;
    private String spoken;

    /** A new one, for a book to be chosen. */
    ContactForm(Contact begun, Shelf shelf) {
        this(begun, bookField(shelf));
    }

    /** One there is. */
    ContactForm(StoredContact stored) {
        this(stored.contact(), (Select<SharedCollection>) null);
        photo.fill(stored);
    }

    private ContactForm(Contact contact, @Nullable Select<SharedCollection> book) {
        this.book = book;
        started = contact;
        spoken = contact.name().spoken();
        emails =
                new LinesField(
                        "email",
                        List.of(
                                ContactLine.Type.WORK,
                                ContactLine.Type.HOME,
                                ContactLine.Type.OTHER));
        phones = new LinesField("phone", List.of(ContactLine.Type.values()));
        birthday.setHelperText(getTranslation("contacts.birthday-help"));
        categories.setHelperText(getTranslation("contacts.categories-help"));
        note.setMinRows(2);
        for (TextField part : List.of(prefix, given, additional, family, suffix)) {
            part.addValueChangeListener(_ -> followName());
        }
        var names = new Div(prefix, given, additional, family, suffix);
        names.addClassName("form-names");
        var rest = new Div(organization, title, birthday, url);
        rest.addClassName("form-pairs");
        getContent().addClassName("contact-form");
        getContent().add(photo, names, displayName, emails, phones, rest, categories, note);
        if (book != null) {
            book.setLabel(getTranslation("contacts.book"));
            getContent().add(book);
        }
        fill(contact);
    }

    private static Select<SharedCollection> bookField(Shelf shelf) {
        var book = new Select<SharedCollection>();
        book.setItems(shelf.writable());
        book.setItemLabelGenerator(one -> shelf.name(book, one));
        shelf.writable().stream().findFirst().ifPresent(book::setValue);
        book.setVisible(shelf.writable().size() > 1);
        return book;
    }

    /** Chooses the book a new contact goes to, where it may go there. */
    void prefer(CollectionId id) {
        if (book != null) {
            book.getListDataView()
                    .getItems()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .ifPresent(book::setValue);
        }
    }

    void focus() {
        given.focus();
    }

    void fill(StoredContact stored) {
        started = stored.contact();
        fill(stored.contact());
        photo.fill(stored);
    }

    private void fill(Contact contact) {
        spoken = contact.name().spoken();
        prefix.setValue(contact.name().prefix());
        given.setValue(contact.name().given());
        additional.setValue(contact.name().additional());
        family.setValue(contact.name().family());
        suffix.setValue(contact.name().suffix());
        displayName.setValue(contact.displayName());
        organization.setValue(contact.organization());
        title.setValue(contact.title());
        emails.fill(contact.emails());
        phones.fill(contact.phones());
        birthday.setValue(contact.birthday());
        url.setValue(contact.url());
        categories.setValue(String.join(", ", contact.categories()));
        note.setValue(contact.note());
    }

    /** The name that is shown follows its parts, until somebody gives it one of its own. */
    private void followName() {
        String before = spoken;
        spoken = name().spoken();
        if (displayName.getValue().isBlank() || displayName.getValue().equals(before)) {
            displayName.setValue(spoken);
        }
    }

    private ContactName name() {
        return new ContactName(
                prefix.getValue(),
                given.getValue(),
                additional.getValue(),
                family.getValue(),
                suffix.getValue());
    }

    /** What was entered; empty where a field says what is wrong with it. */
    Optional<Contact> read() {
        Contact contact =
                new Contact(
                        name(),
                        displayName.getValue(),
                        emails.read(),
                        phones.read(),
                        started.addresses(),
                        organization.getValue(),
                        title.getValue(),
                        birthday.getValue().strip(),
                        url.getValue(),
                        note.getValue(),
                        split(categories.getValue()));
        boolean named = !contact.shownName().isBlank();
        boolean dated =
                contact.birthday().isEmpty()
                        || contact.birthday().equals(started.birthday())
                        || contact.birthday().matches(BIRTHDAY);
        check(given, named, "contacts.needs-a-name");
        check(birthday, dated, "contacts.not-a-day");
        return named && dated && emails.check() ? Optional.of(contact) : Optional.empty();
    }

    private void check(TextField field, boolean good, String key) {
        field.setErrorMessage(good ? "" : getTranslation(key));
        field.setInvalid(!good);
        if (!good) {
            field.focus();
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    PhotoChange photo() {
        return photo.change();
    }

    /** The book of a new contact. */
    CollectionId book() {
        if (book == null || book.getValue() == null) {
            return new CollectionId(0);
        }
        return book.getValue().id();
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.setMaxLength(1_000);
        return field;
    }
}
