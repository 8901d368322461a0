package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ui.ContactNavigation.Place;
import org.postern.frontend.AppIcon;
import org.postern.frontend.TreeList;
import org.postern.sharing.SharedCollection;

/** The address books and groups, and what makes new ones. */
final class BookPane extends Composite<Div> {
    private final TreeList tree = new TreeList(getTranslation("contacts.books"));
    private final Map<String, Place> places = new TreeMap<>();
    private Optional<Shelf> shelf = Optional.empty();
    private Place current = ContactNavigation.EVERYBODY;

    BookPane(Runnable onNewContact, Runnable onNewBook, Runnable onNewGroup) {
        var write = new Button(getTranslation("contacts.new-contact"), AppIcon.PLUS.create());
        write.addClassNames("btn", "pri");
        write.addClickListener(_ -> onNewContact.run());
        var foot =
                new Div(
                        quiet(getTranslation("contacts.new-book"), onNewBook),
                        quiet(getTranslation("contacts.new-group"), onNewGroup));
        foot.addClassName("tree-foot");
        getContent().addClassName("folder-pane");
        getContent().add(write, tree, foot);
    }

    private static Button quiet(String name, Runnable action) {
        var button = new Button(name, AppIcon.PLUS.createSmall(), _ -> action.run());
        button.addClassNames("btn", "quiet", "sm");
        return button;
    }

    void addSelectListener(Consumer<Place> listener) {
        tree.addSelectListener(key -> Optional.ofNullable(places.get(key)).ifPresent(listener));
    }

    void setCurrent(Place place) {
        current = place;
        shelf.ifPresent(this::show);
    }

    void show(Shelf read) {
        shelf = Optional.of(read);
        places.clear();
        List<TreeList.Item> items = new ArrayList<>();
        items.add(
                item(
                        "everybody",
                        getTranslation("contacts.everybody"),
                        AppIcon.CONTACTS,
                        read.total(),
                        ContactNavigation.EVERYBODY));
        items.add(
                item(
                        "collected",
                        getTranslation("contacts.collected"),
                        AppIcon.HISTORY,
                        read.collected(),
                        new Place.Collected()));
        items.add(TreeList.Item.heading(getTranslation("contacts.books")));
        for (SharedCollection book : read.books()) {
            items.add(
                    item(
                            "book:" + book.id().value(),
                            read.name(this, book),
                            read.isMine(book) ? AppIcon.BOOK : AppIcon.PEOPLE,
                            read.size(book.id()),
                            ContactNavigation.book(book.id())));
        }
        if (!read.groups().isEmpty()) {
            items.add(TreeList.Item.heading(getTranslation("contacts.groups")));
        }
        for (ContactGroup group : read.groups()) {
            items.add(
                    item(
                            "group:" + group.id().value(),
                            group.name(),
                            AppIcon.TAG,
                            group.members(),
                            ContactNavigation.group(group.id())));
        }
        tree.setItems(items);
    }

    private TreeList.Item item(String key, String label, AppIcon icon, int count, Place place) {
        places.put(key, place);
        return new TreeList.Item(
                key,
                label,
                icon,
                1,
                count > 0 ? String.valueOf(count) : "",
                false,
                place.equals(current),
                false,
                true,
                ContactNavigation.to(place).path());
    }
}
