package org.postern.contacts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.ChangeWatch;
import org.postern.app.LatestAnswer;
import org.postern.app.NameDialog;
import org.postern.app.Refreshing;
import org.postern.app.Shell;
import org.postern.contacts.CollectedAddresses;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactLine;
import org.postern.contacts.ContactScope;
import org.postern.contacts.Deletion;
import org.postern.contacts.StoredContact;
import org.postern.contacts.ui.ContactNavigation.Place;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Passage;
import org.postern.message.EmailAddress;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.postern.signin.CurrentUser;

/** The room of contacts: books, list and contact side by side. What is open is in the address. */
@Route(value = ContactNavigation.ROUTE, layout = Shell.class)
@PermitAll
final class ContactsView extends Composite<Passage>
        implements BeforeEnterObserver, HasDynamicTitle, ContactActions {
    private static final int MOST_DELETED = 100;

    private final ContactDesk desk;
    private final BookPane books;
    private final ContactListPane list;
    private final ContactPane page;
    private final PickedBar picked;
    private final PlaceActions places;
    private final ChangeWatch booksWatch;
    private final ChangeWatch collectedWatch;
    private final LatestAnswer<Shelf> shelves;
    private final Refreshing refreshing = new Refreshing(this::readShelf);
    private Optional<Shelf> shelf = Optional.empty();
    private ContactNavigation shown = ContactNavigation.to(ContactNavigation.EVERYBODY);
    private boolean entered;
    private @Nullable Shell shell;

    ContactsView(CurrentUser currentUser, ContactServices services) {
        desk = new ContactDesk(currentUser.get(), services, services.background());
        shelves = new LatestAnswer<>(desk.background());
        books = new BookPane(this::begin, this::newBook, this::newGroup);
        list = new ContactListPane(desk);
        page = new ContactPane(desk, this);
        places = new PlaceActions(this, desk, this::goTo);
        picked = new PickedBar(this::addPicked, this::deletePicked, this::clearPicked);
        books.addSelectListener(this::goTo);
        list.setSelectionBar(picked);
        list.addOpenListener(this::open);
        list.rows().addPickListener(keys -> picked.show(keys.size()));
        list.rows().addKeyListener(pressed -> key(pressed.pressed()));
        getContent().setTree(books);
        getContent().setList(list);
        getContent().setPage(page);
        booksWatch =
                ChangeWatch.of(this, services.notices(), SharedCollections.TOPIC, this::changed);
        collectedWatch =
                ChangeWatch.of(this, services.notices(), CollectedAddresses.TOPIC, this::changed);
    }

    private void changed() {
        refreshing.request();
        list.refresh();
        page.refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        shell = Shell.of(this);
        shell.setAct(
                ActionButton.of(AppIcon.PLUS, getTranslation("contacts.new-contact"), this::begin));
        refreshing.request();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (shell != null) {
            shell.setAct(null);
        }
        super.onDetach(event);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var next =
                ContactNavigation.parse(
                        event.getRouteParameters(), event.getLocation().getQueryParameters());
        var before = shown;
        shown = next;
        if (!entered || !before.place().equals(next.place())) {
            list.show(next.place());
            books.setCurrent(next.place());
            shelf.ifPresent(this::describe);
        }
        list.setOpen(next.open().map(ContactRows::key));
        getContent().setReading(next.open().isPresent());
        getContent().setTreeOpen(false);
        if (next.open().isEmpty()) {
            page.clear();
        } else if (!entered || !before.open().equals(next.open())) {
            page.show(next.open().get());
        }
        entered = true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("place.contacts");
    }

    private void readShelf() {
        shelves.ask(
                () -> Shelf.read(desk),
                read -> {
                    shelf = Optional.of(read);
                    books.show(read);
                    picked.setGroups(read);
                    describe(read);
                    booksWatch.only(SharedCollection.numbers(read.books()));
                    collectedWatch.only(Set.of(read.me().id().value()));
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    throw failure;
                });
    }

    private void describe(Shelf read) {
        list.setTitle(places.title(shown.place(), read));
        places.show(list.actions(), shown.place(), read);
    }

    private void goTo(Place place) {
        navigate(ContactNavigation.to(place));
    }

    private static void navigate(ContactNavigation to) {
        UI.getCurrentOrThrow().navigate(to.path());
    }

    private void open(String key) {
        Optional<ContactId> contact = ContactRows.contact(key);
        if (contact.isPresent()) {
            navigate(shown.with(contact.get()));
        } else {
            list.setOpen(Optional.of(key));
            getContent().setReading(true);
            act(
                    () -> desk.services().collected().find(desk.person(), key),
                    found -> found.ifPresent(page::show));
        }
    }

    @Override
    public void backToList() {
        getContent().setReading(false);
        goTo(shown.place());
        list.focusWhereItWas();
    }

    private void key(String pressed) {
        switch (pressed) {
            case "c" -> begin();
            case "/" -> list.focusSearch();
            case "#", "Delete" -> deletePicked();
            default -> {}
        }
    }

    private void begin() {
        begin(Contact.EMPTY);
    }

    private void begin(Contact contact) {
        shelf.filter(read -> !read.writable().isEmpty())
                .ifPresent(
                        read -> {
                            var dialog = new ContactDialog(desk, read, contact, this::saved);
                            if (shown.place() instanceof Place.Cards(ContactScope.Book(var id))) {
                                dialog.prefer(id);
                            }
                            dialog.open();
                        });
    }

    private void saved(StoredContact contact) {
        say(getTranslation("contacts.saved"));
        list.refresh();
        page.show(contact.id());
        navigate(shown.with(contact.id()));
    }

    private void say(String outcome) {
        Shell.of(this).status().show(outcome);
    }

    private void newBook() {
        new NameDialog(
                        getTranslation("contacts.new-book"),
                        "",
                        name ->
                                act(
                                        () ->
                                                desk.services()
                                                        .collections()
                                                        .create(
                                                                desk.person(),
                                                                org.postern.sharing.CollectionKind
                                                                        .ADDRESS_BOOK,
                                                                name),
                                        made -> goTo(ContactNavigation.book(made.id()))))
                .open();
    }

    private void newGroup() {
        var target = shelf.flatMap(this::bookForGroup);
        target.ifPresent(
                book ->
                        new NameDialog(
                                        getTranslation("contacts.new-group"),
                                        "",
                                        name ->
                                                act(
                                                        () ->
                                                                desk.services()
                                                                        .groups()
                                                                        .create(
                                                                                desk.person(),
                                                                                book.id(),
                                                                                name),
                                                        made ->
                                                                goTo(
                                                                        ContactNavigation.group(
                                                                                made))))
                                .open());
    }

    /** The book that is shown, or the first that may be written to. */
    private Optional<org.postern.sharing.SharedCollection> bookForGroup(Shelf read) {
        return read.writable().stream()
                .filter(book -> ContactNavigation.book(book.id()).equals(shown.place()))
                .findFirst()
                .or(() -> read.writable().stream().findFirst());
    }

    private <T> void act(java.util.function.Supplier<T> deed, Consumer<T> done) {
        desk.act(this, deed, done);
    }

    @Override
    public void write(EmailAddress address) {
        places.write(address);
    }

    @Override
    public void edit(StoredContact contact) {
        new ContactDialog(desk, contact, this::saved).open();
    }

    @Override
    public void delete(StoredContact contact) {
        act(
                () -> desk.services().contacts().delete(desk.person(), contact.id()),
                deleted -> {
                    backToList();
                    places.offerUndo(new Deletion(deleted.stream().toList(), 0));
                });
    }

    @Override
    public void setMember(StoredContact contact, ContactGroup group, boolean member) {
        setMembers(Set.of(contact.id()), group, member);
    }

    private void setMembers(Set<ContactId> contacts, ContactGroup group, boolean members) {
        act(
                () -> {
                    if (members) {
                        desk.services().groups().add(desk.person(), group.id(), contacts);
                    } else {
                        desk.services().groups().remove(desk.person(), group.id(), contacts);
                    }
                    return contacts.size();
                },
                _ ->
                        say(
                                getTranslation(
                                        members ? "contacts.added-to" : "contacts.taken-from",
                                        group.name())));
    }

    private void addPicked(ContactGroup group) {
        setMembers(list.picked(), group, true);
        clearPicked();
    }

    private void clearPicked() {
        list.rows().clearPicked();
        picked.show(0);
    }

    private void deletePicked() {
        Set<ContactId> chosen = list.picked();
        if (chosen.size() > MOST_DELETED) {
            say(getTranslation("contacts.too-many", MOST_DELETED));
            return;
        }
        if (chosen.isEmpty()) {
            return;
        }
        act(() -> desk.services().contacts().deleteEach(desk.person(), chosen), places::offerUndo);
        clearPicked();
        if (shown.open().filter(chosen::contains).isPresent()) {
            goTo(shown.place());
        }
    }

    @Override
    public void keep(EmailAddress collected) {
        var email = new ContactLine(ContactLine.Type.WORK, collected.address());
        begin(
                new Contact(
                        Contact.EMPTY.name(),
                        collected.name(),
                        List.of(email),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of()));
    }

    @Override
    public void forget(EmailAddress collected) {
        act(
                () -> {
                    desk.services().collected().forget(desk.person(), collected.address());
                    return collected;
                },
                gone -> {
                    backToList();
                    page.clear();
                    say(getTranslation("contacts.forgotten", gone.address()));
                });
    }
}
