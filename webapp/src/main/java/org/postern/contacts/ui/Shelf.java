package org.postern.contacts.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactId;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/** The books and groups of one person, with what the tree and the menus say of them. */
record Shelf(
        Person me,
        List<SharedCollection> books,
        Map<CollectionId, Integer> sizes,
        Map<PersonId, Person> owners,
        List<ContactGroup> groups,
        int collected) {

    /** Asks the database. */
    static Shelf read(ContactDesk desk) {
        var services = desk.services();
        Person me = desk.person();
        var books = services.contacts().books(me);
        var owners =
                services.people()
                        .byIds(
                                books.stream()
                                        .map(SharedCollection::owner)
                                        .collect(Collectors.toSet()));
        return new Shelf(
                me,
                books,
                services.contacts().sizes(me),
                owners,
                services.groups().of(me),
                services.collected().count(me.id()));
    }

    Optional<SharedCollection> book(CollectionId id) {
        return books.stream().filter(book -> book.id().equals(id)).findFirst();
    }

    Optional<ContactGroup> group(ContactId id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** Books a contact may be put into. */
    List<SharedCollection> writable() {
        return books.stream().filter(book -> book.access().includes(Access.WRITE)).toList();
    }

    int size(CollectionId book) {
        return sizes.getOrDefault(book, 0);
    }

    int total() {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isMine(SharedCollection book) {
        return book.owner().equals(me.id());
    }

    /** What a book is called, with its owner where that is somebody else. */
    String name(Component view, SharedCollection book) {
        String name =
                book.name().isEmpty() ? view.getTranslation("contacts.first-book") : book.name();
        if (isMine(book)) {
            return name;
        }
        Person owner = owners.get(book.owner());
        return owner == null
                ? name
                : view.getTranslation("contacts.of-owner", name, owner.displayName());
    }
}
