package org.postern.bookmarks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.Shelf;
import org.postern.bookmarks.ui.Places.Line;
import org.postern.frontend.AppIcon;
import org.postern.frontend.TreeList;
import org.postern.frontend.TreeList.Item;
import org.postern.sharing.Access;
import org.postern.sharing.SharedCollection;

/** Collections, folders and tags. */
final class BookmarkPane extends Composite<Div> {
    private final TreeList tree = new TreeList(getTranslation("bookmarks.folders"));

    BookmarkPane(Runnable onNewBookmark, Runnable onImport, Consumer<String> onSelect) {
        var add = new Button(getTranslation("bookmarks.new-bookmark"), AppIcon.PLUS.create());
        add.addClassNames("btn", "pri");
        add.addClickListener(_ -> onNewBookmark.run());
        var bring = new Button(getTranslation("bookmarks.import"), AppIcon.DOWNLOAD.createSmall());
        bring.addClassNames("btn", "quiet", "pane-foot");
        bring.addClickListener(_ -> onImport.run());
        tree.addSelectListener(onSelect);
        getContent().addClassName("folder-pane");
        getContent().add(add, tree, bring);
    }

    void show(Places places, BookmarkNavigation current) {
        Shelf shelf = places.shelf();
        List<Item> items = new ArrayList<>();
        long all = shelf.counts().values().stream().mapToLong(Long::longValue).sum();
        items.add(
                new Item(
                        BookmarkNavigation.ALL.path(),
                        getTranslation("bookmarks.all"),
                        AppIcon.BOOKMARK,
                        1,
                        count(all),
                        false,
                        current.place().isEmpty() && current.tag().isEmpty(),
                        false,
                        true,
                        BookmarkNavigation.ALL.path()));
        add(items, "bookmarks.mine", places, shelf, one -> one.access() == Access.OWN, current);
        add(items, "bookmarks.shared", places, shelf, one -> one.access() != Access.OWN, current);
        if (!shelf.tags().isEmpty()) {
            items.add(Item.heading(getTranslation("bookmarks.tags")));
            shelf.tags().forEach((tag, many) -> items.add(tag(tag, many, current)));
        }
        tree.setItems(items);
    }

    private void add(
            List<Item> items,
            String heading,
            Places places,
            Shelf shelf,
            Predicate<SharedCollection> whose,
            BookmarkNavigation current) {
        List<SharedCollection> collections = shelf.collections().stream().filter(whose).toList();
        if (!collections.isEmpty()) {
            items.add(Item.heading(getTranslation(heading)));
        }
        collections.forEach(one -> add(items, places.of(one), one, current));
    }

    private static void add(
            List<Item> items,
            List<Line> lines,
            SharedCollection collection,
            BookmarkNavigation current) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String path = BookmarkNavigation.ALL.at(Optional.of(line.place())).path();
            items.add(
                    new Item(
                            path,
                            line.name(),
                            icon(line, collection),
                            line.depth() + 1,
                            count(line.count()),
                            false,
                            current.place().filter(line.place()::equals).isPresent(),
                            i + 1 < lines.size() && lines.get(i + 1).depth() > line.depth(),
                            true,
                            path));
        }
    }

    private static AppIcon icon(Line line, SharedCollection collection) {
        boolean foreign = collection.access() != Access.OWN;
        Place place = line.place();
        return foreign && place.folder().isEmpty() ? AppIcon.PEOPLE : AppIcon.FOLDER;
    }

    private static Item tag(String tag, long many, BookmarkNavigation current) {
        String path = BookmarkNavigation.ALL.tagged(Optional.of(tag)).path();
        return new Item(
                path,
                tag,
                AppIcon.TAG,
                1,
                count(many),
                false,
                current.tag().filter(tag::equals).isPresent(),
                false,
                true,
                path);
    }

    private static String count(long many) {
        return many == 0 ? "" : Long.toString(many);
    }
}
