package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.frontend.CalendarBoard.Entry;
import org.postern.frontend.CalendarBoard.EntryMoved;
import org.postern.frontend.CalendarBoard.Mark;
import org.postern.frontend.CalendarBoard.Range;
import org.postern.frontend.CalendarBoard.Slot;
import org.postern.frontend.CalendarBoard.View;

class CalendarBoardTest extends BrowserlessTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDateTime NINE = WEDNESDAY.atTime(9, 0);

    private final CalendarBoard board = new CalendarBoard("Calendar");
    private Browser browser;

    @BeforeEach
    void showTheBoard() {
        browser = Browser.showing(board);
    }

    private static Entry entry(String id, Mark... marks) {
        return new Entry(
                id, "Tides", NINE, NINE.plusHours(1), false, 225, Set.of(marks), "Pier", "EK");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void sendsAnEntryAsTextsAndMarks() {
        assertThat(CalendarBoardWire.encode(List.of(entry("7", Mark.EDITABLE, Mark.REPEATS))))
                .hasToString(
                        "[[\"7\",\"Tides\",\"2026-11-18T09:00\",\"2026-11-18T10:00\",130,225,"
                                + "\"Pier\",\"EK\"]]");
    }

    @Test
    void sendsWholeDaysWithoutTimes() {
        var holiday =
                new Entry(
                        "7",
                        "Holiday",
                        WEDNESDAY.atStartOfDay(),
                        WEDNESDAY.plusDays(2).atStartOfDay(),
                        true,
                        22,
                        Set.of(),
                        "",
                        "");

        assertThat(CalendarBoardWire.encode(List.of(holiday)))
                .hasToString("[[\"7\",\"Holiday\",\"2026-11-18\",\"2026-11-20\",1,22,\"\",\"\"]]");
    }

    @Test
    void sendsEntriesInOneCall() {
        board.setEntries(List.of(entry("1"), entry("2")));

        assertThat(browser.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.expression()).contains("takeEntries"));
    }

    @Test
    void sendsEntriesAgainWhereTheyAreTheSame() {
        board.setEntries(List.of(entry("1")));
        browser.calls();
        board.setEntries(List.of(entry("1")));

        assertThat(browser.calls()).hasSize(1);
    }

    @Test
    void knowsWhichDaysAreShown() {
        assertThat(View.DAY.around(WEDNESDAY, DayOfWeek.MONDAY))
                .isEqualTo(new Range(day("2026-11-18"), day("2026-11-19")));
        assertThat(View.WEEK.around(WEDNESDAY, DayOfWeek.SUNDAY))
                .isEqualTo(new Range(day("2026-11-15"), day("2026-11-22")));
        assertThat(View.MONTH.around(WEDNESDAY, DayOfWeek.MONDAY))
                .isEqualTo(new Range(day("2026-10-26"), day("2026-12-07")));
        assertThat(View.AGENDA.around(WEDNESDAY, DayOfWeek.MONDAY))
                .isEqualTo(new Range(day("2026-11-18"), day("2026-12-16")));
    }

    @Test
    void asksForEntriesOfOtherDays() {
        List<Range> asked = new ArrayList<>();
        board.addRangeListener(asked::add);

        board.show(View.DAY, WEDNESDAY);

        assertThat(asked).containsExactly(new Range(WEDNESDAY, WEDNESDAY.plusDays(1)));
    }

    @Test
    void tellsWhereSomethingNewIsWanted() {
        List<Slot> slots = new ArrayList<>();
        board.addSlotListener(slots::add);

        fire("board-slot", "{'start':'2026-11-18T09:00','end':'2026-11-18T10:00','allDay':false}");
        fire("board-slot", "{'start':'2026-11-18','end':'2026-11-19','allDay':true}");

        assertThat(slots)
                .containsExactly(
                        new Slot(NINE, NINE.plusHours(1), false),
                        new Slot(
                                WEDNESDAY.atStartOfDay(),
                                WEDNESDAY.plusDays(1).atStartOfDay(),
                                true));
    }

    @Test
    void dropsPlacesThatMakeNoSense() {
        List<Slot> slots = new ArrayList<>();
        board.addSlotListener(slots::add);

        fire("board-slot", "{'start':'2026-11-18T09:00','end':'2026-11-18T09:00','allDay':false}");
        fire("board-slot", "{'start':'soon','end':'2026-11-18T09:00','allDay':false}");

        assertThat(slots).isEmpty();
    }

    @Test
    void tellsWhatWasOpenedIfItIsThere() {
        List<String> opened = new ArrayList<>();
        board.addOpenListener(opened::add);
        board.setEntries(List.of(entry("1")));

        fire("board-open", "{'id':'2'}");
        fire("board-open", "{'id':'1'}");

        assertThat(opened).containsExactly("1");
    }

    @Test
    void tellsWhatIsToBeDeletedOnlyIfItMayBe() {
        List<String> unwanted = new ArrayList<>();
        board.addDeleteListener(unwanted::add);
        board.setEntries(List.of(entry("1", Mark.EDITABLE), entry("2")));

        fire("board-delete", "{'id':'1'}");
        fire("board-delete", "{'id':'2'}");
        fire("board-delete", "{'id':'3'}");

        assertThat(unwanted).containsExactly("1");
    }

    @Test
    void tellsWhatWasMovedOnlyIfItMayBe() {
        List<EntryMoved> moves = new ArrayList<>();
        board.addMoveListener(moves::add);
        board.setEntries(List.of(entry("1", Mark.EDITABLE), entry("2")));

        fire("board-move", move("1"));
        fire("board-move", move("2"));
        fire("board-move", move("3"));

        assertThat(moves)
                .containsExactly(
                        new EntryMoved(
                                "1",
                                NINE,
                                NINE.plusHours(1),
                                NINE.plusHours(2),
                                NINE.plusHours(4),
                                false));
    }

    private static String move(String id) {
        return "{'id':'"
                + id
                + "','oldStart':'2026-11-18T09:00','oldEnd':'2026-11-18T10:00',"
                + "'start':'2026-11-18T11:00','end':'2026-11-18T13:00','allDay':false}";
    }

    @Test
    void tellsWhereToGo() {
        List<Object> told = new ArrayList<>();
        board.addDateListener(told::add);
        board.addDayListener(told::add);
        board.addStepListener(told::add);

        fire("board-go", "{'date':'2026-11-18'}");
        fire("board-day", "{'date':'2026-11-20'}");
        fire("board-step", "{'by':-400}");
        fire("board-go", "{'date':'2026-13-18'}");

        assertThat(told).containsExactly(WEDNESDAY, day("2026-11-20"), -1);
    }

    private void fire(String type, String detail) {
        Browser.fire(board, type, detail.replace('\'', '"'));
    }
}
