package org.postern.contacts.internal;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.parameter.VCardParameter;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Title;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactLine;
import org.postern.contacts.ContactName;
import org.postern.contacts.Photo;

/** What is shown and edited of a card. */
final class CardReader {
    /** Of more addresses or numbers the rest stays in the card. */
    static final int MOST_LINES = 100;

    private CardReader() {}

    static Contact contact(VCard card) {
        return new Contact(
                name(card.getStructuredName()),
                text(card.getFormattedName()),
                emails(card).map(CardReader::line).toList(),
                phones(card).map(CardReader::line).toList(),
                card.getAddresses().stream().limit(MOST_LINES).map(CardReader::line).toList(),
                organization(card.getOrganization()),
                card.getTitles().stream().findFirst().map(Title::getValue).orElse(""),
                birthday(card.getBirthday()),
                card.getUrls().stream().findFirst().map(TextProperty::getValue).orElse(""),
                card.getNotes().stream().findFirst().map(TextProperty::getValue).orElse(""),
                categories(card));
    }

    static Stream<Email> emails(VCard card) {
        return card.getEmails().stream().filter(one -> filled(one.getValue())).limit(MOST_LINES);
    }

    static Stream<Telephone> phones(VCard card) {
        return card.getTelephoneNumbers().stream()
                .filter(one -> !number(one).isEmpty())
                .limit(MOST_LINES);
    }

    /** A photo in the card; an address of one is never asked. */
    static Optional<Photo> photo(VCard card) {
        return card.getPhotos().stream()
                .flatMap(photo -> Optional.ofNullable(photo.getData()).stream())
                .flatMap(octets -> Photo.of(octets).stream())
                .findFirst();
    }

    private static ContactName name(@Nullable StructuredName name) {
        if (name == null) {
            return ContactName.NONE;
        }
        return new ContactName(
                String.join(" ", name.getPrefixes()),
                text(name.getGiven()),
                String.join(" ", name.getAdditionalNames()),
                text(name.getFamily()),
                String.join(" ", name.getSuffixes()));
    }

    static ContactLine line(Email email) {
        return new ContactLine(type(email), email.getValue().strip());
    }

    static ContactLine line(Telephone phone) {
        return new ContactLine(type(phone), number(phone));
    }

    static ContactLine.Type type(Email email) {
        return email.getTypes().contains(EmailType.WORK)
                ? ContactLine.Type.WORK
                : email.getTypes().contains(EmailType.HOME)
                        ? ContactLine.Type.HOME
                        : ContactLine.Type.OTHER;
    }

    static ContactLine.Type type(Telephone phone) {
        List<TelephoneType> types = phone.getTypes();
        if (types.contains(TelephoneType.FAX)) {
            return ContactLine.Type.FAX;
        }
        if (types.contains(TelephoneType.CELL)) {
            return ContactLine.Type.MOBILE;
        }
        return types.contains(TelephoneType.WORK)
                ? ContactLine.Type.WORK
                : types.contains(TelephoneType.HOME)
                        ? ContactLine.Type.HOME
                        : ContactLine.Type.OTHER;
    }

    private static String number(Telephone phone) {
        if (phone.getUri() != null) {
            return text(phone.getUri().getNumber());
        }
        return text(phone.getText()).strip();
    }

    private static ContactLine line(Address address) {
        var types = address.getTypes().stream().map(VCardParameter::getValue).toList();
        ContactLine.Type type =
                types.contains("work")
                        ? ContactLine.Type.WORK
                        : types.contains("home") ? ContactLine.Type.HOME : ContactLine.Type.OTHER;
        List<String> parts = new ArrayList<>();
        parts.addAll(address.getPoBoxes());
        parts.addAll(address.getExtendedAddresses());
        parts.addAll(address.getStreetAddresses());
        parts.addAll(address.getPostalCodes());
        parts.addAll(address.getLocalities());
        parts.addAll(address.getRegions());
        parts.addAll(address.getCountries());
        return new ContactLine(
                type,
                parts.stream()
                        .map(String::strip)
                        .filter(CardReader::filled)
                        .collect(Collectors.joining(", ")));
    }

    private static String organization(@Nullable Organization organization) {
        return organization == null || organization.getValues().isEmpty()
                ? ""
                : text(organization.getValues().getFirst());
    }

    /** RFC 6350 §4.3.1, with hyphens, since people read it. */
    private static String birthday(@Nullable Birthday birthday) {
        if (birthday == null) {
            return "";
        }
        Temporal date = birthday.getDate();
        if (date != null) {
            var day = date.query(TemporalQueries.localDate());
            return day == null ? date.toString() : day.toString();
        }
        if (birthday.getPartialDate() != null) {
            var partial = birthday.getPartialDate();
            return partial.getYear() == null
                            && partial.getMonth() != null
                            && partial.getDate() != null
                    ? String.format(
                            Locale.ROOT, "--%02d-%02d", partial.getMonth(), partial.getDate())
                    : partial.toISO8601(true);
        }
        return text(birthday.getText());
    }

    private static List<String> categories(VCard card) {
        return card.getCategoriesList().stream()
                .map(Categories::getValues)
                .flatMap(List::stream)
                .filter(CardReader::filled)
                .limit(MOST_LINES)
                .toList();
    }

    /** RFC 6350 §6.1.4, and what address books that write version 3 do in its place. */
    static boolean isGroup(VCard card) {
        if (card.getKind() != null) {
            return card.getKind().isGroup();
        }
        var kind = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        return kind != null && text(kind.getValue()).equalsIgnoreCase("group");
    }

    static boolean isVersion4(VCard card) {
        return card.getVersion() == VCardVersion.V4_0;
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String text(@Nullable TextProperty property) {
        return property == null ? "" : text(property.getValue());
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
