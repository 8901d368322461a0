package org.postern.contacts.ui;

import java.util.List;
import java.util.Optional;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactRow;
import org.postern.contacts.ui.ContactNavigation.Place;
import org.postern.frontend.RowList.Row;
import org.postern.message.EmailAddress;

/** Reads rows of the list; asks the database. */
record ContactRows(ContactDesk desk) {

    record Page(int total, int offset, List<Row> rows) {}

    Page page(Place place, String search, int offset, int limit) {
        var services = desk.services();
        return switch (place) {
            case Place.Cards(var scope) -> {
                var page = services.contacts().page(desk.person(), scope, search, offset, limit);
                yield new Page(
                        page.total(), offset, page.rows().stream().map(ContactRows::row).toList());
            }
            case Place.Collected() -> {
                var me = desk.person();
                yield new Page(
                        services.collected().count(me.id()),
                        offset,
                        services.collected().page(me, offset, limit).stream()
                                .map(ContactRows::row)
                                .toList());
            }
        };
    }

    private static Row row(ContactRow contact) {
        return row(key(contact.id()), contact.name(), contact.detail());
    }

    private static Row row(EmailAddress address) {
        return row(
                address.address(),
                address.displayName(),
                address.name().isBlank() ? "" : address.address());
    }

    private static Row row(String key, String name, String detail) {
        return new Row(key, name, "", detail, "", false, false, false, "");
    }

    static String key(ContactId contact) {
        return Long.toString(contact.value());
    }

    /** The contact of a row; empty for a collected address, which has an at sign. */
    static Optional<ContactId> contact(String key) {
        return key.matches("[0-9]{1,18}")
                ? Optional.of(new ContactId(Long.parseLong(key)))
                : Optional.empty();
    }
}
