package org.postern.contacts.internal;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.ImageType;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.FormattedName;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.StructuredName;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.util.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactName;
import org.postern.contacts.PhotoChange;

/**
 * Writes what was edited into a card. Only what differs from what the card said is touched, so that
 * everything else stays as it came.
 */
final class CardEditor {
    private final VCard card;
    private final Contact before;

    private CardEditor(VCard card) {
        this.card = card;
        this.before = CardReader.contact(card);
    }

    /** A new card with an identity of its own: RFC 6350 §6.7.6. */
    static VCard blank() {
        var card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid("urn:uuid:" + UUID.randomUUID()));
        return card;
    }

    static void apply(VCard card, Contact after, PhotoChange photo, Instant now) {
        var editor = new CardEditor(card);
        editor.names(after);
        if (!after.emails().equals(editor.before.emails())) {
            CardLines.emails(card, after.emails());
        }
        if (!after.phones().equals(editor.before.phones())) {
            CardLines.phones(card, after.phones());
        }
        editor.rest(after);
        editor.photo(photo);
        card.setRevision(now.atOffset(java.time.ZoneOffset.UTC));
    }

    private void names(Contact after) {
        if (!after.name().equals(before.name())) {
            name(after.name());
        }
        // RFC 6350 §6.2.1: there is always one.
        if (!after.displayName().equals(before.displayName()) || after.displayName().isBlank()) {
            first(FormattedName.class, FormattedName::new, after.shownName(), true);
        }
    }

    private void name(ContactName name) {
        StructuredName structured = card.getStructuredName();
        if (structured == null) {
            structured = new StructuredName();
            card.setStructuredName(structured);
        }
        structured.setGiven(name.given());
        structured.setFamily(name.family());
        if (!name.prefix().equals(before.name().prefix())) {
            replace(structured.getPrefixes(), name.prefix());
        }
        if (!name.additional().equals(before.name().additional())) {
            replace(structured.getAdditionalNames(), name.additional());
        }
        if (!name.suffix().equals(before.name().suffix())) {
            replace(structured.getSuffixes(), name.suffix());
        }
    }

    private static void replace(List<String> values, String value) {
        values.clear();
        if (!value.isBlank()) {
            values.add(value.strip());
        }
    }

    private void rest(Contact after) {
        if (!after.organization().equals(before.organization())) {
            organization(after.organization().strip());
        }
        if (!after.title().equals(before.title())) {
            first(Title.class, Title::new, after.title(), false);
        }
        if (!after.url().equals(before.url())) {
            first(Url.class, Url::new, after.url(), false);
        }
        if (!after.note().equals(before.note())) {
            first(Note.class, Note::new, after.note(), false);
        }
        if (!after.birthday().equals(before.birthday())) {
            card.removeProperties(Birthday.class);
            if (!after.birthday().isBlank()) {
                card.setBirthday(birthday(after.birthday().strip()));
            }
        }
        if (!after.categories().equals(before.categories())) {
            card.removeProperties(Categories.class);
            if (!after.categories().isEmpty()) {
                card.setCategories(after.categories().toArray(String[]::new));
            }
        }
    }

    /** The parts of an organisation after its name stay. */
    private void organization(String name) {
        Organization organization = card.getOrganization();
        if (organization == null) {
            card.setOrganization(name);
            return;
        }
        List<String> parts = organization.getValues();
        if (!parts.isEmpty()) {
            parts.set(0, name);
        } else {
            parts.add(name);
        }
        if (parts.stream().allMatch(String::isBlank)) {
            card.removeProperty(organization);
        }
    }

    /** Changes the first of a kind and leaves the others. */
    private <T extends ezvcard.property.TextProperty> void first(
            Class<T> kind, Function<String, T> make, String text, boolean always) {
        T property = card.getProperty(kind);
        boolean wanted = always || !text.isBlank();
        if (property == null && wanted) {
            card.addProperty(make.apply(text.strip()));
        } else if (property != null && wanted) {
            property.setValue(text.strip());
        } else if (property != null) {
            card.removeProperty(property);
        }
    }

    private static Birthday birthday(String text) {
        try {
            return new Birthday(LocalDate.parse(text));
        } catch (DateTimeParseException notWhole) {
            try {
                return new Birthday(PartialDate.parse(text));
            } catch (IllegalArgumentException neither) {
                return new Birthday(text);
            }
        }
    }

    private void photo(PhotoChange change) {
        switch (change) {
            case PhotoChange.Keep() -> {}
            case PhotoChange.Remove() -> card.removeProperties(Photo.class);
            case PhotoChange.Replace(var photo) -> {
                var type =
                        switch (photo.type()) {
                            case PNG -> ImageType.PNG;
                            case JPEG -> ImageType.JPEG;
                            case GIF -> ImageType.GIF;
                            case WEBP -> ImageType.get("webp", "image/webp", "webp");
                        };
                card.setProperty(Photo.class, new Photo(photo.octets(), type));
            }
        }
    }
}
