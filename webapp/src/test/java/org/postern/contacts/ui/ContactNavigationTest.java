package org.postern.contacts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.contacts.ContactId;
import org.postern.contacts.ui.ContactNavigation.Place;
import org.postern.sharing.CollectionId;

class ContactNavigationTest {

    @Test
    void everyPlaceIsReadAsItWasWritten() {
        var places =
                List.of(
                        ContactNavigation.EVERYBODY,
                        ContactNavigation.book(new CollectionId(7)),
                        ContactNavigation.group(new ContactId(8)));
        for (Place place : places) {
            var list = ContactNavigation.to(place);
            assertThat(parsed(list.path())).isEqualTo(list);
            var open = list.with(new ContactId(42));
            assertThat(parsed(open.path())).isEqualTo(open);
        }
        var collected = ContactNavigation.to(new Place.Collected());
        assertThat(parsed(collected.path())).isEqualTo(collected);
    }

    @Test
    void whatIsNoNumberIsEverybody() {
        assertThat(parsed("contacts?book=%22%3E%3Cimg&group=-1"))
                .isEqualTo(ContactNavigation.to(ContactNavigation.EVERYBODY));
    }

    private static ContactNavigation parsed(String path) {
        var location = new Location(path);
        var segments = location.getSegments();
        var parameters =
                segments.size() > 1
                        ? new RouteParameters(Map.of("contact", segments.get(1)))
                        : RouteParameters.empty();
        return ContactNavigation.parse(parameters, location.getQueryParameters());
    }
}
