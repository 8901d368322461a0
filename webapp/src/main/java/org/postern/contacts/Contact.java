package org.postern.contacts;

import java.util.List;

/**
 * What is shown and edited of a card; the card holds more.
 *
 * @param displayName as the card says it; empty where it does not
 * @param addresses postal addresses; shown only
 * @param birthday as RFC 6350 §4.3.1 writes it, {@code 1980-03-21} or {@code --03-21}; text of any
 *     kind where a card has that
 */
public record Contact(
        ContactName name,
        String displayName,
        List<ContactLine> emails,
        List<ContactLine> phones,
        List<ContactLine> addresses,
        String organization,
        String title,
        String birthday,
        String url,
        String note,
        List<String> categories) {
    public static final Contact EMPTY =
            new Contact(
                    ContactName.NONE,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    List.of());

    public Contact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        categories = List.copyOf(categories);
    }

    /** What lists call the contact: the best there is; empty where there is nothing at all. */
    public String shownName() {
        if (!displayName.isBlank()) {
            return displayName.strip();
        }
        String spoken = name.spoken();
        if (!spoken.isEmpty()) {
            return spoken;
        }
        if (!organization.isBlank()) {
            return organization.strip();
        }
        return first(emails).isEmpty() ? first(phones) : first(emails);
    }

    private static String first(List<ContactLine> lines) {
        return lines.isEmpty() ? "" : lines.getFirst().value().strip();
    }
}
