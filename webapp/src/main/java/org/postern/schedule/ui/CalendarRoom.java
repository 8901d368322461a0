package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.app.ChangeWatch;
import org.postern.app.LatestAnswer;
import org.postern.app.Refreshing;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarEvent;
import org.postern.calendar.CalendarId;
import org.postern.calendar.EventDraft;
import org.postern.calendar.Occurrence;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.CalendarBoard;
import org.postern.frontend.CalendarBoard.Slot;
import org.postern.frontend.CalendarBoard.View;
import org.postern.frontend.Passage;
import org.postern.schedule.ui.EventTimes.Span;

/** The calendars beside the board, and what the user does with both. */
final class CalendarRoom extends Composite<Passage> implements BoardPane.Travel {
    private static final int FIRST_HOUR = 9;

    private final ScheduleDesk desk;
    private final Consumer<CalendarNavigation> onGo;
    private final CalendarPane side;
    private final BoardPane page;
    private final LatestAnswer<BoardContent> answer;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final BoardMoves moves;
    private final ChangeWatch watch;
    private Locality locality;
    private CalendarNavigation shown;
    private @Nullable BoardContent content;
    private @Nullable BoardEntries entries;
    private @Nullable Slot wanted;
    private @Nullable String nearest;

    /**
     * @param onGo takes the user elsewhere
     */
    CalendarRoom(ScheduleDesk desk, Locality locality, Consumer<CalendarNavigation> onGo) {
        this.desk = desk;
        this.locality = locality;
        this.onGo = onGo;
        answer = new LatestAnswer<>(desk.background());
        moves = new BoardMoves(desk, refreshing::request);
        watch = desk.changes().watch(this, refreshing::request);
        addAttachListener(_ -> refreshing.request()); // after the watch: nothing falls between
        shown = new CalendarNavigation(View.WEEK, locality.today(desk.clock()));
        side =
                new CalendarPane(
                        locality,
                        new CalendarListActions(desk, this::newEvent, refreshing::request),
                        date -> go(shown.at(date)));
        page = new BoardPane(this, refreshing::request);
        listen(page.board());
        getContent().addClassName("joined");
        getContent().setTree(side);
        getContent().setList(page);
    }

    private void listen(CalendarBoard board) {
        board.addRangeListener(_ -> refreshing.restart());
        board.addSlotListener(this::newEventAt);
        board.addOpenListener(this::open);
        board.addMoveListener(
                moved -> {
                    var now = entries;
                    if (now != null) {
                        now.occurrence(moved.id())
                                .ifPresent(event -> moves.move(event, moved, locality));
                        now.task(moved.id()).ifPresent(task -> moves.move(task, moved, locality));
                    }
                });
        board.addDeleteListener(
                id -> {
                    var now = entries;
                    if (now != null) {
                        now.occurrence(id).ifPresent(moves::delete);
                        now.task(id).ifPresent(moves::delete);
                    }
                });
        board.addDateListener(date -> go(shown.at(date)));
        board.addDayListener(date -> go(new CalendarNavigation(View.DAY, date)));
        board.addStepListener(this::step);
    }

    /** Shows these days. */
    void show(CalendarNavigation where, Locality at) {
        locality = at;
        shown = where;
        getContent().setTreeOpen(false);
        side.showMonth(locality, today(), where);
        page.show(where, locality);
    }

    /** The user's clock, language or weeks are others now. */
    void relocate(Locality at) {
        show(shown, at);
    }

    String title() {
        return page.title();
    }

    private LocalDate today() {
        return locality.today(desk.clock());
    }

    @Override
    public void goToday() {
        go(shown.at(today()));
    }

    @Override
    public void step(int by) {
        go(shown.step(by));
    }

    @Override
    public void as(View view) {
        go(shown.as(view));
    }

    private void go(CalendarNavigation where) {
        onGo.accept(where);
    }

    private void look() {
        var days = page.board().range();
        var zone = locality.zone();
        answer.ask(
                () -> BoardContent.load(desk, desk.me(), days, zone),
                this::show,
                failure -> {
                    refreshing.done();
                    page.trouble(ScheduleFailures.sentence(failure));
                });
    }

    private void show(BoardContent now) {
        content = now;
        var fresh = new BoardEntries(now, locality.zone(), getTranslation("calendar.untitled"));
        entries = fresh;
        side.show(now);
        page.noTrouble();
        page.note(new BoardNotes(this, now).sentences());
        page.board().setEntries(fresh.entries());
        watch.only(Set.of(now.me().id()));
        refreshing.done();
        if (nearest != null) {
            page.board().focusEntry(nearest); // what had the focus before the dialog is gone
            nearest = null;
        }
        if (wanted != null) {
            var slot = wanted;
            wanted = null;
            newEventAt(slot);
        }
    }

    /** Asks for something new on the day shown. */
    void newEvent() {
        var day = shown.date();
        var start =
                day.equals(today())
                        ? locality.now(desk.clock()).plusHours(1)
                        : day.atTime(FIRST_HOUR, 0);
        var hour = start.withMinute(0).withSecond(0).withNano(0);
        newEventAt(new Slot(hour, hour.plusHours(1), false));
    }

    private void newEventAt(Slot slot) {
        if (content == null) {
            wanted = slot; // asked for before the calendars are here: it opens with them
        } else {
            writable()
                    .ifPresentOrElse(
                            calendar -> newEventIn(calendar, slot),
                            () -> desk.sayText("calendar.not-ready"));
        }
    }

    private void newEventIn(CalendarId calendar, Slot slot) {
        var time =
                EventTimes.meant(
                        new Span(slot.start(), slot.end(), slot.allDay()), locality.zone());
        new EventDialog(desk, locality, calendars(), calendar, EventDraft.of("", time)).open();
    }

    private KnownCalendars calendars() {
        return content == null ? KnownCalendars.NONE : content.known();
    }

    private Optional<CalendarId> writable() {
        return calendars().all().stream()
                .filter(one -> one.byDefault() && one.access().includes(Access.WRITE))
                .findFirst()
                .or(
                        () ->
                                calendars().all().stream()
                                        .filter(one -> one.access().includes(Access.WRITE))
                                        .findFirst())
                .map(VisibleCalendar::id);
    }

    private void open(String id) {
        var now = entries;
        if (now != null) {
            now.occurrence(id).ifPresent(this::open);
            now.task(id)
                    .ifPresent(task -> new TaskDialog(desk, locality, calendars(), task).open());
        }
    }

    private void open(Occurrence occurrence) {
        desk.ask(
                who ->
                        desk.services()
                                .events()
                                .event(who, occurrence.event(), occurrence.recurrence()),
                found ->
                        found.ifPresentOrElse(
                                event -> open(event, BoardEntries.id(occurrence)),
                                () -> desk.sayText("calendar.event-gone")));
    }

    private void open(CalendarEvent event, String entry) {
        new EventDialog(desk, locality, calendars(), event)
                .whenDeleted(
                        () -> {
                            nearest = entries == null ? null : entries.beside(entry);
                            refreshing.request();
                        })
                .open();
    }
}
