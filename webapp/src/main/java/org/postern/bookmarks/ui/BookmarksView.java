package org.postern.bookmarks.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.Asking;
import org.postern.app.Background;
import org.postern.app.ChangeWatch;
import org.postern.app.LatestAnswer;
import org.postern.app.Owners;
import org.postern.app.Refreshing;
import org.postern.app.ShareDialogs;
import org.postern.app.Shell;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkFiles;
import org.postern.bookmarks.BookmarkPage;
import org.postern.bookmarks.BookmarkQuery;
import org.postern.bookmarks.Bookmarks;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.Folders;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.Shelf;
import org.postern.changes.ChangeNotices;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Passage;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.postern.signin.CurrentUser;

/** The bookmarks room. What is shown is in the address. */
@Route(value = BookmarkNavigation.ROUTE, layout = Shell.class)
@PermitAll
final class BookmarksView extends Composite<Passage>
        implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 100;
    private static final int MOST_ROWS = 1_000;
    private static final Shelf NOTHING_YET = new Shelf(List.of(), List.of(), Map.of(), Map.of());
    private final Bookmarks bookmarks;
    private final People people;
    private final Asking asking;
    private final LatestAnswer<Look> answer;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final BookmarkPane pane;
    private final BookmarkListPane list;
    private final BookmarkActions actions;
    private final ChangeWatch watch;
    private BookmarkNavigation shown = BookmarkNavigation.ALL;
    private Places places = new Places(this, NOTHING_YET, Owners.NOBODY);
    private Optional<Drawn> drawn = Optional.empty();
    private int limit = PAGE;
    private @Nullable Shell shell;

    BookmarksView(
            CurrentUser currentUser,
            Bookmarks bookmarks,
            Folders folders,
            BookmarkFiles files,
            SharedCollections collections,
            People people,
            ShareDialogs shareDialogs,
            ChangeNotices notices,
            Background background) {
        this.bookmarks = bookmarks;
        this.people = people;
        asking = new Asking(currentUser.get(), people, background);
        answer = asking.latest();
        actions =
                new BookmarkActions(
                        this,
                        asking,
                        bookmarks,
                        new PlaceActions(
                                this,
                                asking,
                                folders,
                                collections,
                                files,
                                shareDialogs,
                                this::goTo),
                        () -> places);
        pane = new BookmarkPane(this::addHere, this::bringIn, this::select);
        list = new BookmarkListPane(actions, this::more, this::search, this::order);
        getContent().addClassName("joined");
        getContent().setTree(pane);
        getContent().setList(list);
        watch = ChangeWatch.of(this, notices, SharedCollections.TOPIC, refreshing::request);
    }

    /** What one look has found; no page where the place is not there. */
    private record Look(Shelf shelf, Owners owners, Optional<BookmarkPage> page) {}

    private record Drawn(BookmarkNavigation of, Look look) {}

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        shell = Shell.of(this);
        shell.setAct(
                ActionButton.of(
                        AppIcon.PLUS, getTranslation("bookmarks.new-bookmark"), this::addHere));
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
        shown =
                BookmarkNavigation.parse(
                        event.getRouteParameters(), event.getLocation().getQueryParameters());
        limit = PAGE;
        getContent().setTreeOpen(false);
        list.setSearch(shown.find());
        describe();
        refreshing.restart();
    }

    @Override
    public String getPageTitle() {
        return list.title().isEmpty() ? getTranslation("place.bookmarks") : list.title();
    }

    private void select(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private void goTo(Optional<Place> place) {
        UI.getCurrentOrThrow().navigate(BookmarkNavigation.ALL.at(place).path());
    }

    private void search(String text) {
        turn(shown.finding(text));
    }

    private void order(BookmarkQuery.Order order) {
        turn(shown.by(order));
    }

    /** The same room, shown otherwise: the address changes, the history does not grow. */
    private void turn(BookmarkNavigation next) {
        shown = next;
        limit = PAGE;
        describe();
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, next.path());
        refreshing.restart();
    }

    private void more() {
        limit = Math.min(limit + PAGE, MOST_ROWS);
        refreshing.request();
    }

    private void look() {
        BookmarkNavigation asked = shown;
        int rows = limit;
        answer.ask(
                () -> look(asking.person(), asked, rows),
                found -> {
                    draw(new Drawn(asked, found));
                    watch.only(SharedCollection.numbers(found.shelf().collections()));
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    drawn = Optional.empty();
                    list.trouble(Asking.sentence(this, failure), refreshing::request);
                });
    }

    /** Leaves what is the same as it stands: a menu may be open there. */
    private void draw(Drawn next) {
        if (drawn.filter(next::equals).isEmpty()) {
            drawn = Optional.of(next);
            show(next.look());
        }
    }

    private Look look(Person person, BookmarkNavigation asked, int rows) {
        var found = bookmarks.shelf(person);
        var owners = Owners.of(found.collections(), people);
        try {
            return new Look(found, owners, Optional.of(page(person, asked.query(), rows)));
        } catch (NoAccess _) {
            return new Look(found, owners, Optional.empty());
        }
    }

    private BookmarkPage page(Person person, BookmarkQuery query, int rows) {
        List<Bookmark> all = new ArrayList<>();
        BookmarkPage page;
        do {
            page = bookmarks.list(person, query, all.size(), rows - all.size());
            all.addAll(page.bookmarks());
        } while (all.size() < rows && !page.bookmarks().isEmpty() && all.size() < page.total());
        return new BookmarkPage(all, rows == MOST_ROWS ? all.size() : page.total());
    }

    private void show(Look found) {
        places = new Places(this, found.shelf(), found.owners());
        pane.show(places, shown);
        describe();
        boolean there = shown.place().map(place -> places.line(place).isPresent()).orElse(true);
        if (found.page().isEmpty() || !there) {
            list.gone();
            return;
        }
        boolean looking = !shown.query().words().isEmpty() || shown.tag().isPresent();
        list.show(
                found.page().get(),
                looking,
                found.shelf().collections().stream()
                        .filter(one -> one.access().includes(Access.WRITE))
                        .map(SharedCollection::id)
                        .collect(Collectors.toSet()));
        if (!looking) {
            shown.place().ifPresent(place -> list.showFolders(places.within(place), shown));
        }
    }

    private void describe() {
        Optional<SharedCollection> collection =
                shown.place().flatMap(place -> places.collection(place.collection()));
        Optional<Folder> folder = shown.place().flatMap(Place::folder).flatMap(places::folder);
        list.describe(
                folder.map(Folder::name)
                        .or(() -> collection.map(one -> places.name(one)))
                        .or(shown::tag)
                        .orElse(getTranslation("bookmarks.all")),
                shown.order());
        UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
        actions.fill(list.menu(), collection, folder);
    }

    private void addHere() {
        actions.add(shown.place());
    }

    private void bringIn() {
        actions.bringIn(shown.place());
    }

    /** Something was done that no notice tells of. */
    void refresh() {
        refreshing.request();
    }
}
