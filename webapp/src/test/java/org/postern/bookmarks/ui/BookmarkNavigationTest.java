package org.postern.bookmarks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.bookmarks.BookmarkQuery.Order;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.sharing.CollectionId;

class BookmarkNavigationTest {
    private static final CollectionId COLLECTION = new CollectionId(12);

    @Test
    void addressesReadAsTheyWereWritten() {
        var folder = Place.in(COLLECTION, new FolderId(34));
        for (var one :
                new BookmarkNavigation[] {
                    BookmarkNavigation.ALL,
                    BookmarkNavigation.ALL.at(Optional.of(Place.in(COLLECTION))),
                    BookmarkNavigation.ALL.at(Optional.of(folder)).by(Order.MOST_USED),
                    BookmarkNavigation.ALL.at(Optional.of(folder)).finding("a&b=c #1 ü/?"),
                    BookmarkNavigation.ALL.tagged(Optional.of("low tide & co")),
                }) {
            assertThat(parse(one.path())).isEqualTo(one);
        }
    }

    @Test
    void pathsAreThoseOfTheHouse() {
        assertThat(BookmarkNavigation.ALL.path()).isEqualTo("bookmarks");
        assertThat(
                        BookmarkNavigation.ALL
                                .at(Optional.of(Place.in(COLLECTION, new FolderId(34))))
                                .path())
                .isEqualTo("bookmarks/12/34");
    }

    @Test
    void whatNobodyWroteIsLeftOut() {
        assertThat(parse("bookmarks?by=worst&tag=,,&find=")).isEqualTo(BookmarkNavigation.ALL);
    }

    private static BookmarkNavigation parse(String path) {
        var location = new Location(path);
        Map<String, String> route = new HashMap<>();
        var segments = location.getSegments();
        if (segments.size() > 1) {
            route.put("collection", segments.get(1));
        }
        if (segments.size() > 2) {
            route.put("folder", segments.get(2));
        }
        return BookmarkNavigation.parse(new RouteParameters(route), location.getQueryParameters());
    }
}
