package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.calendar.CalendarEvent;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventId;
import org.postern.calendar.EventTime;
import org.postern.calendar.Repetition;
import org.postern.calendar.Scope;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.frontend.CalendarBoard;
import org.postern.frontend.CalendarBoard.Entry;
import org.postern.frontend.CalendarBoard.Mark;
import org.postern.frontend.CalendarBoard.View;

class CalendarRoomTest extends RoomFixture {
    private final List<CalendarNavigation> gone = new ArrayList<>();
    private CalendarRoom room;

    @BeforeEach
    void openTheRoom() {
        room = new CalendarRoom(desk, HERE, gone::add);
        stand(room);
        room.show(new CalendarNavigation(View.WEEK, DAY), HERE);
        settle();
    }

    private List<Entry> entries() {
        settle();
        return $(CalendarBoard.class).single().entries();
    }

    private Entry entry(String title) {
        return entries().stream()
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void board(String type, String detail) {
        fire($(CalendarBoard.class).single(), type, detail);
    }

    private CalendarEvent stored(EventId id) {
        return schedule.services().events().event(anna(), id, Optional.empty()).orElseThrow();
    }

    private static String moved(String id, String start, String end) {
        return "{'id':'"
                + id
                + "','oldStart':'2026-11-18T09:00','oldEnd':'2026-11-18T10:00','start':'"
                + start
                + "','end':'"
                + end
                + "','allDay':false}";
    }

    @Test
    void saysWhichDaysAreShown() {
        assertThat($(H1.class).single().getText()).isEqualTo("16 – 22 November 2026");
    }

    @Test
    void showsWhatWasEnteredElsewhere() {
        event("Data review", DAY.atTime(9, 0));

        assertThat(entry("Data review"))
                .satisfies(
                        entry -> {
                            assertThat(entry.start()).isEqualTo(DAY.atTime(9, 0));
                            assertThat(entry.marks()).containsExactly(Mark.EDITABLE);
                            assertThat(entry.owner()).isEmpty();
                        });
    }

    @Test
    void showsTasksOnTheirDay() {
        schedule.services()
                .tasks()
                .add(
                        anna(),
                        calendarOf(anna()),
                        new TaskDraft(
                                "Count buoys", Optional.of(new TaskDue.OnDay(DAY)), 0, 0, ""));

        assertThat(entry("Count buoys").marks()).contains(Mark.TASK);
        assertThat(entry("Count buoys").allDay()).isTrue();
    }

    @Test
    void makesAnEventWhereTheUserWantsIt() {
        board("board-slot", "{'start':'2026-11-19T14:00','end':'2026-11-19T15:00','allDay':false}");
        $(TextField.class).withCaption("Title").single().setValue("Choir");
        press("Save");

        assertThat(entry("Choir").start()).isEqualTo(DAY.plusDays(1).atTime(14, 0));
        assertThat(said).containsExactly("Event saved");
    }

    @Test
    void whatIsAskedForBeforeTheCalendarsAreHereOpensWithThem() {
        var late = new CalendarRoom(desk, HERE, gone::add);
        stand(late);
        late.show(new CalendarNavigation(View.WEEK, DAY), HERE);

        late.newEvent();
        settle();

        assertThat($(TextField.class).withCaption("Title").all()).hasSize(1);
    }

    @Test
    void saysThatAttendeesWereNotNotified() {
        board("board-slot", "{'start':'2026-11-19T14:00','end':'2026-11-19T15:00','allDay':false}");
        $(TextField.class).withCaption("Attendees").single().setValue("bob@example.org");
        press("Save");

        assertThat(said).containsExactly("Event saved. Attendees were not notified.");
    }

    @Test
    void refusesToSaveWhatEndsBeforeItBegins() {
        board("board-slot", "{'start':'2026-11-19T14:00','end':'2026-11-19T15:00','allDay':false}");
        fill("Ends", "2026-11-19T13:00");
        press("Save");

        assertThat(entries()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void movesWhatIsDragged() {
        var id = event("Data review", DAY.atTime(9, 0));

        board(
                "board-move",
                moved(entry("Data review").id(), "2026-11-20T11:00", "2026-11-20T12:30"));

        assertThat(stored(id).draft().time())
                .isEqualTo(
                        new EventTime.Timed(
                                DAY.plusDays(2).atTime(11, 0),
                                DAY.plusDays(2).atTime(12, 30),
                                BERLIN));
        assertThat(entry("Data review").start()).isEqualTo(DAY.plusDays(2).atTime(11, 0));
    }

    @Test
    void ofASeriesAsksWhichAndMovesThatOne() {
        event(
                EventDraft.of(
                                "Stand-up",
                                new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), BERLIN))
                        .withRepetition(
                                new Repetition.Every(
                                        Repetition.Frequency.DAILY,
                                        1,
                                        java.util.Set.of(),
                                        new Repetition.Until.Forever())));
        var first = entry("Stand-up");
        assertThat(first.marks()).contains(Mark.REPEATS);

        board("board-move", moved(first.id(), "2026-11-18T11:00", "2026-11-18T12:00"));
        press("This one");

        assertThat(entries())
                .extracting(Entry::start)
                .contains(DAY.atTime(11, 0), DAY.plusDays(1).atTime(9, 0))
                .doesNotContain(DAY.atTime(9, 0));
    }

    @Test
    void aMoveTheUserThinksBetterOfLeavesEverythingAsItWas() {
        event(
                EventDraft.of(
                                "Stand-up",
                                new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), BERLIN))
                        .withRepetition(
                                new Repetition.Every(
                                        Repetition.Frequency.WEEKLY,
                                        1,
                                        java.util.Set.of(),
                                        new Repetition.Until.Forever())));

        board("board-move", moved(entry("Stand-up").id(), "2026-11-18T11:00", "2026-11-18T12:00"));
        press("Cancel");

        assertThat(entry("Stand-up").start()).isEqualTo(DAY.atTime(9, 0));
        assertThat(said).isEmpty();
    }

    @Test
    void keepsMineWhereSomebodyElseSavedFirst() {
        var id = event("Data review", DAY.atTime(9, 0));
        board("board-open", "{'id':'" + entry("Data review").id() + "'}");
        renamedElsewhere(id);

        $(TextField.class).withCaption("Title").single().setValue("Mine");
        press("Save");
        assertThat(stored(id).draft().title()).isEqualTo("Theirs");
        test($(NativeButton.class).withText("Keep mine").single()).click();
        settle();

        assertThat(stored(id).draft().title()).isEqualTo("Mine");
    }

    @Test
    void takesTheirsWhereSomebodyElseSavedFirst() {
        var id = event("Data review", DAY.atTime(9, 0));
        board("board-open", "{'id':'" + entry("Data review").id() + "'}");
        renamedElsewhere(id);

        $(TextField.class).withCaption("Title").single().setValue("Mine");
        press("Save");
        test($(NativeButton.class).withText("Take theirs").single()).click();
        settle();

        assertThat($(TextField.class).withCaption("Title").single().getValue()).isEqualTo("Theirs");
        assertThat(stored(id).draft().title()).isEqualTo("Theirs");
    }

    private void renamedElsewhere(EventId id) {
        var now = stored(id);
        schedule.services()
                .events()
                .change(anna(), id, now.version(), Scope.all(), now.draft().withTitle("Theirs"));
    }

    @Test
    void whatIsSharedForReadingCannotBeMoved() {
        letBenShareHisBoatCheck();

        assertThat(entry("Boat check").marks()).isEmpty();
        assertThat(entry("Boat check").owner()).isEqualTo("B");
    }

    @Test
    void goesToOtherDays() {
        board("board-day", "{'date':'2026-11-20'}");
        board("board-step", "{'by':1}");

        assertThat(gone)
                .containsExactly(
                        new CalendarNavigation(View.DAY, DAY.plusDays(2)),
                        new CalendarNavigation(View.WEEK, DAY.plusDays(7)));
    }

    @Test
    void saysWhenTheDatabaseDoesNotAnswer() {
        event("Data review", DAY.atTime(9, 0));
        assertThat(entries()).hasSize(1);
        schedule.close();

        room.show(new CalendarNavigation(View.DAY, DAY), HERE);

        assertThat(entries()).hasSize(1);
        assertThat($(NativeButton.class).withText("Try now").all()).hasSize(1);
    }
}
