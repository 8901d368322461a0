package org.postern.frontend;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.shared.Registration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A month, a week, a day or an agenda, with entries that the user opens, moves and resizes, by
 * mouse, touch or keys. All times are those on the reader's wall clock. What the user moved stays
 * where it was put until {@link #setEntries} says where everything is.
 */
@Tag("postern-calendar-board")
@JsModule("./postern/calendar-board.js")
@StyleSheet("context://" + CalendarBoard.STYLES)
@NpmPackage(value = "@fullcalendar/core", version = CalendarBoard.GRID)
@NpmPackage(value = "@fullcalendar/daygrid", version = CalendarBoard.GRID)
@NpmPackage(value = "@fullcalendar/interaction", version = CalendarBoard.GRID)
@NpmPackage(value = "@fullcalendar/timegrid", version = CalendarBoard.GRID)
public final class CalendarBoard extends Component {
    /** The sheet of the board, which only those need who come to a calendar. */
    public static final String STYLES = "postern/board.css";

    static final String GRID = "6.1.21";

    /** The most entries that are sent to the browser at once. */
    public static final int MOST_ENTRIES = 5_000;

    /** What is shown. */
    public enum View {
        DAY,
        WEEK,
        /** Six weeks, so that its height never changes. */
        MONTH,
        /** Four weeks as a list of days. */
        AGENDA;

        /** The days shown around a date. */
        public Range around(LocalDate date, DayOfWeek firstDay) {
            return switch (this) {
                case DAY -> new Range(date, date.plusDays(1));
                case WEEK -> weeks(date, firstDay, 1);
                case MONTH -> weeks(date.withDayOfMonth(1), firstDay, 6);
                case AGENDA -> new Range(date, date.plusDays(28));
            };
        }

        /** A date in the period after the one around the given date, or before it. */
        public LocalDate step(LocalDate date, int by) {
            return switch (this) {
                case DAY -> date.plusDays(by);
                case WEEK -> date.plusWeeks(by);
                case MONTH -> date.plusMonths(by);
                case AGENDA -> date.plusDays(28L * by);
            };
        }

        private static Range weeks(LocalDate date, DayOfWeek firstDay, int count) {
            LocalDate from = date.with(TemporalAdjusters.previousOrSame(firstDay));
            return new Range(from, from.plusWeeks(count));
        }
    }

    /** The days shown, the last one not included. */
    public record Range(LocalDate from, LocalDate to) {}

    /** How an entry differs from others, besides its hue. */
    public enum Mark {
        /** The user may move and resize it. */
        EDITABLE,
        /** Only its time is known. */
        BUSY,
        TENTATIVE,
        CANCELLED,
        TASK,
        DONE,
        REPEATS
    }

    /**
     * One block, all plain text.
     *
     * @param id the same as long as it is the same thing; focus follows it
     * @param end not included; of whole days the start of the day after the last
     * @param hue in degrees
     * @param detail said after the time, such as the place; may be empty
     * @param owner whose it is, a few letters; empty for the user's own
     */
    public record Entry(
            String id,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            boolean allDay,
            int hue,
            Set<Mark> marks,
            String detail,
            String owner) {
        public Entry {
            marks = Set.copyOf(marks);
        }
    }

    /** The user wants something new here. */
    public record Slot(LocalDateTime start, LocalDateTime end, boolean allDay) {}

    /** The user moved or resized an entry. */
    public record EntryMoved(
            String id,
            LocalDateTime oldStart,
            LocalDateTime oldEnd,
            LocalDateTime start,
            LocalDateTime end,
            boolean allDay) {}

    /**
     * What the board says, and what assistive technology says of it.
     *
     * @param newAt name of the place where something new would go; {@code %s} is when
     * @param moved said after a move by keys; the first {@code %s} is what, the second when
     * @param fixed said when an entry can be neither moved nor deleted; {@code %s} is what
     * @param more below a full day; {@code %s} is how many
     */
    public record Words(
            String newAt,
            String moved,
            String fixed,
            String more,
            String nothing,
            String allDay,
            String task,
            String done,
            String tentative,
            String cancelled,
            String busy,
            String repeats) {}

    private final CalendarBoardWire wire = new CalendarBoardWire(this);
    private final List<Consumer<Range>> rangeListeners = new ArrayList<>();
    private View view = View.WEEK;
    private LocalDate date = LocalDate.EPOCH;
    private DayOfWeek firstDay = DayOfWeek.MONDAY;
    private List<Entry> entries = List.of();

    /** Creates an empty board; assistive technology knows it by the given name. */
    public CalendarBoard(String accessibleName) {
        getElement().setProperty("label", accessibleName);
        show(view, date);
    }

    /** Replaces the words of the board. */
    public void setWords(Words words) {
        getElement().setPropertyBean("wording", words);
    }

    /** In whose words days are named. */
    public void setLocale(Locale locale) {
        getElement().setProperty("locale", locale.toLanguageTag());
    }

    /** Where the line for now stands. */
    public void setZone(ZoneId zone) {
        getElement().setProperty("zone", zone.getId());
    }

    /** With which day weeks begin. */
    public void setFirstDay(DayOfWeek firstDay) {
        this.firstDay = firstDay;
        getElement().setProperty("firstDay", firstDay.getValue());
        tellRange();
    }

    /** Shows the period around a date; the range listeners are told which days these are. */
    public void show(View view, LocalDate date) {
        this.view = view;
        this.date = date;
        getElement().setProperty("view", view.name());
        getElement().setProperty("date", date.toString());
        tellRange();
    }

    /** The days shown. */
    public Range range() {
        return view.around(date, firstDay);
    }

    /** Replaces what is on the board. */
    public void setEntries(List<Entry> entries) {
        this.entries = List.copyOf(entries.subList(0, Math.min(entries.size(), MOST_ENTRIES)));
        if (isAttached()) {
            wire.send(this.entries);
        }
    }

    /** What is on the board. */
    public List<Entry> entries() {
        return entries;
    }

    /** Moves the keyboard focus to an entry. */
    public void focusEntry(String id) {
        getElement().callJsFunction("focusEntry", id);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        wire.send(entries); // the element is a new one
    }

    /** Called when other days are shown than before: they want entries. */
    public Registration addRangeListener(Consumer<Range> listener) {
        return Registration.addAndRemove(rangeListeners, listener);
    }

    /** Called when the user chose a place for something new. */
    public Registration addSlotListener(Consumer<Slot> listener) {
        return wire.onSlot(listener);
    }

    /** Called with the id of the entry the user opened. */
    public Registration addOpenListener(Consumer<String> listener) {
        return wire.onOpen(listener);
    }

    /** Called with the id of an entry, {@link Mark#EDITABLE}, that the user wants to be gone. */
    public Registration addDeleteListener(Consumer<String> listener) {
        return wire.onDelete(listener);
    }

    /** Called when the user has moved or resized an entry that is {@link Mark#EDITABLE}. */
    public Registration addMoveListener(Consumer<EntryMoved> listener) {
        return wire.onMove(listener);
    }

    /** Called when the user wants to see the period around a date. */
    public Registration addDateListener(Consumer<LocalDate> listener) {
        return wire.onDate("board-go", listener);
    }

    /** Called when the user wants to see a day alone. */
    public Registration addDayListener(Consumer<LocalDate> listener) {
        return wire.onDate("board-day", listener);
    }

    /** Called with 1 when the user wants the next period, with -1 for the one before. */
    public Registration addStepListener(Consumer<Integer> listener) {
        return wire.onStep(listener);
    }

    private void tellRange() {
        Range range = range();
        List.copyOf(rangeListeners).forEach(listener -> listener.accept(range));
    }
}
