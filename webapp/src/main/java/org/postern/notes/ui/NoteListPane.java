package org.postern.notes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.app.Asking;
import org.postern.app.LatestAnswer;
import org.postern.app.ListDates;
import org.postern.app.Refreshing;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.RowList;
import org.postern.notes.NoteId;
import org.postern.notes.NotePage;
import org.postern.notes.NoteQuery;
import org.postern.notes.NoteSummary;
import org.postern.notes.Notes;
import org.postern.sharing.NoAccess;

/** The notes of one notebook, of one tag, or those that were looked for; any number of them. */
final class NoteListPane extends Composite<Div> {
    private static final int FIRST_PAGE = 50;
    private final Notes notes;
    private final Asking asking;
    private final Clock clock;
    private final LatestAnswer<NotePage> answer;
    private final LatestAnswer<NotePage> range;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final RowList rows = new RowList(getTranslation("notes.grid"));
    private final H1 heading = new H1();
    private final Span counts = new Span();
    private final Input search = new Input();
    private final Button more = new Button(AppIcon.MORE.create());
    private final ContextMenu menu = new ContextMenu(more);
    private final Div empty = new Div();
    private final Div foot = new Div();
    private NoteQuery query = NoteQuery.ALL;
    private int seenOffset;
    private int seenLimit = FIRST_PAGE;

    NoteListPane(Notes notes, Asking asking, Clock clock, Consumer<String> onSearch) {
        this.notes = notes;
        this.asking = asking;
        this.clock = clock;
        answer = asking.latest();
        range = asking.latest();
        rows.addRangeListener(this::loadRange);
        heading.addClassNames("title", "cut", "isolate");
        counts.addClassNames("t3", "small", "grow");
        more.addClassName("ib");
        more.setAriaLabel(getTranslation("notes.more"));
        menu.setOpenOnClick(true);
        var title = new Div(heading, counts, more);
        title.addClassName("subbar");
        empty.addClassName("list-empty");
        empty.setVisible(false);
        foot.addClassName("list-foot");
        getContent().addClassNames("list-pane", "notes-list");
        getContent().add(searchBar(onSearch), title, empty, rows, foot);
    }

    private Div searchBar(Consumer<String> onSearch) {
        var tree = new Button(AppIcon.MENU.create());
        tree.setAriaLabel(getTranslation("notes.notebooks"));
        tree.addClassNames("ib", "only-narrow", "tree-toggle");
        search.setType("search");
        search.setPlaceholder(getTranslation("notes.search"));
        search.setAriaLabel(getTranslation("notes.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        onSearch.accept(change.getValue());
                    }
                });
        var field = new Div(AppIcon.SEARCH.createSmall(), search);
        field.addClassNames("field", "find");
        var bar = new Div(tree, field);
        bar.addClassName("bar");
        return bar;
    }

    void addOpenListener(Consumer<NoteId> listener) {
        rows.addOpenListener(row -> number(row.key()).ifPresent(listener));
    }

    private static Optional<NoteId> number(String key) {
        return key.matches("[0-9]{1,18}")
                ? Optional.of(new NoteId(Long.parseLong(key)))
                : Optional.empty();
    }

    ContextMenu menu() {
        return menu;
    }

    void describe(String name) {
        heading.setText(name);
    }

    String title() {
        return heading.getText();
    }

    void setOpen(Optional<NoteId> note) {
        rows.setOpenKey(note.map(id -> Long.toString(id.value())).orElse(null));
    }

    void focus() {
        rows.focus();
    }

    /** Turns to other notes. */
    void show(NoteNavigation next) {
        query = next.query();
        if (!search.getValue().equals(next.find())) {
            search.setValue(next.find());
        }
        range.forget();
        counts.setText("");
        empty.setVisible(false);
        rows.setRowCount(0);
        seenOffset = 0;
        seenLimit = FIRST_PAGE;
        refreshing.restart();
    }

    /** Looks again at what is in sight. */
    void refresh() {
        refreshing.request();
    }

    private void look() {
        NoteQuery asked = query;
        int offset = seenOffset;
        int limit = seenLimit;
        answer.ask(
                () -> notes.list(asking.person(), asked, offset, limit),
                page -> {
                    renew(page, offset);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    failed(failure);
                });
    }

    private void loadRange(RowList.RangeRequest wanted) {
        NoteQuery asked = query;
        seenOffset = wanted.offset();
        seenLimit = wanted.limit();
        range.ask(
                () -> notes.list(asking.person(), asked, wanted.offset(), wanted.limit()),
                page -> {
                    rows.setRows(wanted.version(), wanted.offset(), rows(page));
                    if (page.total() != rows.rowCount()) {
                        refresh();
                    }
                },
                this::failed);
    }

    private void renew(NotePage page, int offset) {
        foot.removeAll();
        int version = rows.invalidate();
        rows.setRowCount((int) page.total());
        rows.setRows(version, offset, rows(page));
        counts.setText(
                page.total() == 1
                        ? getTranslation("notes.count-one")
                        : getTranslation("notes.count", page.total()));
        boolean narrowed = !query.words().isEmpty() || query.tag().isPresent();
        empty.setText(getTranslation(narrowed ? "notes.nothing-found" : "notes.empty"));
        empty.setVisible(page.total() == 0);
    }

    private List<RowList.Row> rows(NotePage page) {
        ListDates dates = ListDates.of(UI.getCurrentOrThrow());
        return page.notes().stream().map(note -> row(note, dates)).toList();
    }

    private RowList.Row row(NoteSummary note, ListDates dates) {
        return new RowList.Row(
                Long.toString(note.id().value()),
                note.title().isEmpty() ? getTranslation("notes.untitled") : note.title(),
                dates.brief(note.changed(), clock.instant()),
                note.excerpt(),
                "",
                false,
                false,
                false,
                "");
    }

    private void failed(RuntimeException failure) {
        if (failure instanceof NoAccess) {
            rows.setRowCount(0);
            counts.setText("");
            empty.setText(getTranslation("notes.notebook-gone"));
            empty.setVisible(true);
            return;
        }
        foot.removeAll();
        foot.add(
                new Notice(Notice.Kind.BAD, Asking.sentence(this, failure))
                        .overFoot()
                        .withAction(getTranslation("app.try-again"), refreshing::request));
    }
}
