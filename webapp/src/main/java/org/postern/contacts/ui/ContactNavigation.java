package org.postern.contacts.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import java.util.Optional;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactScope;
import org.postern.sharing.CollectionId;

/**
 * The addresses of the room: {@code /contacts/{number}}, with the book or group as a parameter.
 * What is chosen is in the address, so reload, Back and a second tab show the same.
 *
 * @param open the contact open; empty for the list alone
 */
record ContactNavigation(Place place, Optional<ContactId> open) {
    static final String ROUTE = "contacts/:contact?([0-9]{1,18})";
    private static final String BOOK = "book";
    private static final String GROUP = "group";
    private static final String COLLECTED = "collected";

    /** What the list shows. */
    sealed interface Place {
        /** Contacts. */
        record Cards(ContactScope scope) implements Place {}

        /** Addresses written to. */
        record Collected() implements Place {}
    }

    static final Place EVERYBODY = new Place.Cards(new ContactScope.Everybody());

    static ContactNavigation to(Place place) {
        return new ContactNavigation(place, Optional.empty());
    }

    static Place book(CollectionId book) {
        return new Place.Cards(new ContactScope.Book(book));
    }

    static Place group(ContactId group) {
        return new Place.Cards(new ContactScope.Members(group));
    }

    ContactNavigation with(ContactId contact) {
        return new ContactNavigation(place, Optional.of(contact));
    }

    static ContactNavigation parse(RouteParameters parameters, QueryParameters query) {
        Optional<ContactId> open = parameters.getLong("contact").map(ContactId::new);
        if (query.getSingleParameter(COLLECTED).isPresent()) {
            return new ContactNavigation(new Place.Collected(), Optional.empty());
        }
        Optional<Place> book = number(query, BOOK).map(CollectionId::new).map(it -> book(it));
        Optional<Place> group = number(query, GROUP).map(ContactId::new).map(it -> group(it));
        return new ContactNavigation(book.or(() -> group).orElse(EVERYBODY), open);
    }

    private static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The path with its parameters, without a leading slash. */
    String path() {
        String path = "contacts" + open.map(contact -> "/" + contact.value()).orElse("");
        return new Location(path, query()).getPathWithQueryParameters();
    }

    private QueryParameters query() {
        return switch (place) {
            case Place.Collected() -> QueryParameters.simple(Map.of(COLLECTED, "all"));
            case Place.Cards(ContactScope.Book(var id)) ->
                    QueryParameters.simple(Map.of(BOOK, Long.toString(id.value())));
            case Place.Cards(ContactScope.Members(var id)) ->
                    QueryParameters.simple(Map.of(GROUP, Long.toString(id.value())));
            case Place.Cards(ContactScope.Everybody()) -> QueryParameters.empty();
        };
    }
}
