package org.postern.notes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.postern.changes.ChangeNotices;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Passage;
import org.postern.notes.Note;
import org.postern.notes.Notebooks;
import org.postern.notes.Notes;
import org.postern.people.People;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.postern.signin.CurrentUser;

/** The notes room. What is open is in the address. */
@Route(value = NoteNavigation.ROUTE, layout = Shell.class)
@PermitAll
final class NotesView extends Composite<Passage>
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                HasDynamicTitle,
                NotePane.NoteActions,
                NoteWriting.Listener {
    private static final Notebooks NOTHING_YET = new Notebooks(List.of(), Map.of(), Map.of());
    private final Notes notes;
    private final People people;
    private final Asking asking;
    private final LatestAnswer<Look> notebookAnswer;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final NotebookPane pane;
    private final NoteListPane list;
    private final OpenPage page;
    private final NotebookActions notebookActions;
    private final NoteChanges changes;
    private final ChangeWatch watch;
    private NoteNavigation shown = NoteNavigation.ALL;
    private Optional<Look> seen = Optional.empty();
    private Notebooks notebooks = NOTHING_YET;
    private NotebookNames names = new NotebookNames(this, Owners.NOBODY);
    private @Nullable Shell shell;
    private boolean entered;

    NotesView(
            CurrentUser currentUser,
            Notes notes,
            SharedCollections collections,
            People people,
            ShareDialogs shareDialogs,
            ChangeNotices notices,
            Background background,
            Clock clock) {
        this.notes = notes;
        this.people = people;
        asking = new Asking(currentUser.get(), people, background);
        notebookAnswer = asking.latest();
        notebookActions =
                new NotebookActions(this, asking, collections, shareDialogs, this::goToNotebook);
        changes = new NoteChanges(this, asking, notes);
        pane = new NotebookPane(this::writeNew, path -> UI.getCurrentOrThrow().navigate(path));
        list = new NoteListPane(notes, asking, clock, this::search);
        list.addOpenListener(id -> goTo(shown.open(id)));
        var notePane = new NotePane(this);
        page = new OpenPage(asking, notes, people, notePane);
        getContent().setTree(pane);
        getContent().setList(list);
        getContent().setPage(notePane);
        watch = ChangeWatch.of(this, notices, SharedCollections.TOPIC, this::changed);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        shell = Shell.of(this);
        shell.setAct(
                ActionButton.of(AppIcon.PLUS, getTranslation("notes.new-note"), this::writeNew));
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
        var before = shown;
        shown =
                NoteNavigation.parse(
                        event.getRouteParameters(), event.getLocation().getQueryParameters());
        page.endWriting();
        if (!entered || !before.showsTheListOf(shown)) {
            list.show(shown);
        }
        entered = true;
        list.setOpen(shown.note());
        getContent().setReading(shown.note().isPresent());
        getContent().setTreeOpen(false);
        describe();
        refreshing.restart();
        shown.note()
                .ifPresentOrElse(
                        page::look, () -> page.close(getTranslation("notes.nothing-open")));
    }

    /** What is typed is saved before anything else is shown. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        page.writing()
                .filter(open -> !open.isSaved())
                .ifPresent(
                        open -> {
                            var leaving = event.postpone();
                            open.finish(leaving::proceed, () -> askToLeave(leaving::proceed));
                        });
    }

    private void askToLeave(Runnable proceed) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("notes.leave"));
        question.setText(getTranslation("notes.leave-question"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("notes.stay"));
        question.setConfirmText(getTranslation("notes.leave-without"));
        question.addConfirmListener(
                _ -> {
                    page.endWriting();
                    proceed.run();
                });
        question.open();
    }

    @Override
    public String getPageTitle() {
        return list.title().isEmpty() ? getTranslation("place.notes") : list.title();
    }

    private void goTo(NoteNavigation next) {
        UI.getCurrentOrThrow().navigate(next.path());
    }

    private void goToNotebook(Optional<CollectionId> notebook) {
        goTo(notebook.map(NoteNavigation.ALL::in).orElse(NoteNavigation.ALL));
    }

    private void search(String text) {
        shown = shown.finding(text);
        replaceAddress();
        list.show(shown);
        list.setOpen(shown.note());
    }

    private void replaceAddress() {
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, shown.path());
    }

    private void changed() {
        refreshing.request();
        list.refresh();
        shown.note().ifPresent(page::look);
    }

    /** The notebooks and whose they are. */
    private record Look(Notebooks notebooks, Owners owners) {}

    private void look() {
        notebookAnswer.ask(
                () -> {
                    Notebooks all = notes.notebooks(asking.person());
                    return new Look(all, Owners.of(all.notebooks(), people));
                },
                found -> {
                    show(found);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    Shell.of(this).status().show(Asking.sentence(this, failure));
                });
    }

    private void show(Look found) {
        if (seen.filter(found::equals).isEmpty()) {
            seen = Optional.of(found);
            notebooks = found.notebooks();
            names = new NotebookNames(this, found.owners());
            describe();
        }
        watch.only(SharedCollection.numbers(notebooks.notebooks()));
    }

    private void describe() {
        pane.show(notebooks, names, shown);
        Optional<SharedCollection> notebook = shown.notebook().flatMap(this::notebook);
        list.describe(notebook.map(names::of).or(shown::tag).orElse(getTranslation("notes.all")));
        UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
        notebookActions.fill(list.menu(), names, notebook);
    }

    private Optional<SharedCollection> notebook(CollectionId id) {
        return notebooks.notebooks().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public void backToList() {
        goTo(shown.closed());
        list.focus();
    }

    @Override
    public void edit() {
        page.shown()
                .ifPresent(
                        open -> {
                            var begun =
                                    new NoteWriting(this, asking, notes, people, this, open.note());
                            write(begun);
                            begun.editor().focusText();
                        });
    }

    private void writeNew() {
        Optional<CollectionId> target =
                shown.notebook()
                        .filter(OpenNote.writable(notebooks)::contains)
                        .or(() -> OpenNote.writable(notebooks).stream().findFirst());
        Optional<NoteWriting> unsaved = page.writing().filter(open -> !open.isSaved());
        if (target.isEmpty()) {
            Shell.of(this).status().show(getTranslation("notes.no-notebook"));
        } else if (unsaved.isEmpty()) {
            writeNew(target.get());
        } else {
            unsaved.get().finish(() -> writeNew(target.get()), () -> {});
        }
    }

    private void writeNew(CollectionId notebook) {
        shown = shown.closed();
        replaceAddress();
        list.setOpen(Optional.empty());
        var begun = new NoteWriting(this, asking, notes, people, this, notebook);
        write(begun);
        begun.editor().focusTitle();
    }

    private void write(NoteWriting begun) {
        page.write(begun);
        getContent().setReading(true);
        getContent().setTreeOpen(false);
    }

    @Override
    public void created(Note note) {
        shown = shown.open(note.id());
        replaceAddress();
        list.setOpen(shown.note());
    }

    @Override
    public void finished(Optional<Note> note) {
        page.endWriting();
        getContent().setReading(note.isPresent());
        note.map(Note::id)
                .ifPresentOrElse(
                        page::look, () -> page.close(getTranslation("notes.nothing-open")));
    }

    @Override
    public void move() {
        page.shown()
                .ifPresent(
                        open ->
                                changes.move(
                                        open.note(),
                                        notebooks.notebooks().stream()
                                                .filter(n -> n.access().includes(Access.WRITE))
                                                .filter(n -> !n.id().equals(open.note().notebook()))
                                                .toList(),
                                        names));
    }

    @Override
    public void delete() {
        page.shown().ifPresent(open -> changes.delete(open.note(), () -> goTo(shown.closed())));
    }
}
