package org.postern.bookmarks.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.bookmarks.BookmarkQuery;
import org.postern.bookmarks.BookmarkQuery.Order;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.Scope;
import org.postern.finding.PlainText;
import org.postern.finding.SearchWords;
import org.postern.finding.Tags;
import org.postern.sharing.CollectionId;

/**
 * The addresses of the bookmarks room: {@code /bookmarks/{collection}/{folder}?tag=…&find=…&by=…}.
 *
 * @param place empty for all bookmarks
 * @param find as typed
 */
record BookmarkNavigation(Optional<Place> place, Optional<String> tag, String find, Order order) {
    static final String ROUTE = "bookmarks/:collection?([0-9]{1,18})/:folder?([0-9]{1,18})";
    static final BookmarkNavigation ALL =
            new BookmarkNavigation(Optional.empty(), Optional.empty(), "", Order.TITLE);
    private static final int LONGEST_FIND = 200;

    static BookmarkNavigation parse(RouteParameters route, QueryParameters query) {
        Optional<CollectionId> collection = route.getLong("collection").map(CollectionId::new);
        Optional<FolderId> folder = route.getLong("folder").map(FolderId::new);
        return new BookmarkNavigation(
                collection.map(within -> new Place(within, folder)),
                query.getSingleParameter("tag")
                        .flatMap(tag -> Tags.parse(tag).names().stream().findFirst()),
                PlainText.cut(query.getSingleParameter("find").orElse(""), LONGEST_FIND),
                query.getSingleParameter("by")
                        .flatMap(BookmarkNavigation::order)
                        .orElse(Order.TITLE));
    }

    private static Optional<Order> order(String name) {
        return Arrays.stream(Order.values()).filter(order -> word(order).equals(name)).findFirst();
    }

    private static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    BookmarkNavigation at(Optional<Place> next) {
        return new BookmarkNavigation(next, Optional.empty(), "", order);
    }

    BookmarkNavigation finding(String next) {
        return new BookmarkNavigation(place, tag, PlainText.cut(next, LONGEST_FIND), order);
    }

    BookmarkNavigation tagged(Optional<String> next) {
        return new BookmarkNavigation(Optional.empty(), next, "", order);
    }

    BookmarkNavigation by(Order next) {
        return new BookmarkNavigation(place, tag, find, next);
    }

    BookmarkQuery query() {
        return new BookmarkQuery(
                place.<Scope>map(Scope.At::new).orElseGet(Scope.Everywhere::new),
                SearchWords.parse(find),
                tag,
                order);
    }

    /** The path with its query, without a leading slash. */
    String path() {
        Map<String, String> query = new LinkedHashMap<>();
        tag.ifPresent(name -> query.put("tag", name));
        if (!find.isBlank()) {
            query.put("find", find);
        }
        if (order != Order.TITLE) {
            query.put("by", word(order));
        }
        String path =
                "bookmarks"
                        + place.map(at -> "/" + at.collection().value()).orElse("")
                        + place.flatMap(Place::folder).map(in -> "/" + in.value()).orElse("");
        return new Location(path, QueryParameters.simple(query)).getPathWithQueryParameters();
    }
}
