package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.frontend.CalendarBoard;
import org.postern.frontend.CalendarBoard.Entry;
import org.postern.frontend.CalendarBoard.View;

/** What is deleted or moved on the board comes back, and what is not one's own stays. */
class TakingBackTest extends RoomFixture {

    @BeforeEach
    void openTheRoom() {
        var room = new CalendarRoom(desk, HERE, _ -> {});
        stand(room);
        room.show(new CalendarNavigation(View.WEEK, DAY), HERE);
        settle();
    }

    private List<Entry> entries() {
        settle();
        return $(CalendarBoard.class).single().entries();
    }

    private void board(String type, String detail) {
        fire($(CalendarBoard.class).single(), type, detail);
    }

    private static String id(Entry entry) {
        return "{'id':'" + entry.id() + "'}";
    }

    private void daily() {
        event(
                EventDraft.of(
                                "Stand-up",
                                new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), BERLIN))
                        .withRepetition(
                                new Every(Frequency.DAILY, 1, Set.of(), new Until.Count(3))));
    }

    @Test
    void whatTheFormDeletedComesBackWhole() {
        event("Data review", DAY.atTime(9, 0));
        board("board-open", id(entries().getFirst()));
        press("Delete");
        assertThat(entries()).isEmpty();

        undo();

        assertThat(entries()).extracting(Entry::title).containsExactly("Data review");
        assertThat(said).containsExactly("Event deleted", "Put back");
    }

    @Test
    void theDeleteKeyDoesTheSame() {
        event("Data review", DAY.atTime(9, 0));
        board("board-delete", id(entries().getFirst()));
        assertThat(entries()).isEmpty();

        undo();

        assertThat(entries()).hasSize(1);
    }

    @Test
    void oneOfASeriesComesBack() {
        daily();
        board("board-delete", id(entries().get(1)));
        press("This one");
        assertThat(entries()).hasSize(2);

        undo();

        assertThat(entries()).hasSize(3);
    }

    @Test
    void aMoveIsTakenBack() {
        event("Data review", DAY.atTime(9, 0));
        board(
                "board-move",
                "{'id':'%s','oldStart':'2026-11-18T09:00','oldEnd':'2026-11-18T10:00',"
                                .formatted(entries().getFirst().id())
                        + "'start':'2026-11-20T11:00','end':'2026-11-20T12:00','allDay':false}");
        assertThat(entries().getFirst().start()).isEqualTo(DAY.plusDays(2).atTime(11, 0));

        undo();

        assertThat(entries().getFirst().start()).isEqualTo(DAY.atTime(9, 0));
    }

    @Test
    void whatSomebodyChangedSinceStaysAndThatIsSaid() {
        var review = event("Data review", DAY.atTime(9, 0));
        board("board-delete", id(entries().getFirst()));
        var back = undo;
        undo();
        undo = back;

        undo();

        assertThat(entries()).hasSize(1);
        assertThat(said.getLast()).startsWith("Somebody changed it meanwhile");
        assertThat(schedule.services().events().event(anna(), review, Optional.empty())).isEmpty();
    }

    @Test
    void aTaskOnTheBoardIsDeletedAndComesBack() {
        schedule.services()
                .tasks()
                .add(
                        anna(),
                        calendarOf(anna()),
                        new TaskDraft(
                                "Count buoys", Optional.of(new TaskDue.OnDay(DAY)), 0, 0, ""));
        board("board-delete", id(entries().getFirst()));
        assertThat(entries()).isEmpty();

        undo();

        assertThat(entries()).extracting(Entry::title).containsExactly("Count buoys");
        assertThat(said).containsExactly("Task deleted", "Task put back");
    }

    @Test
    void whatCanOnlyBeReadIsASummaryThatSaysWhose() {
        letBenShareHisBoatCheck();

        board("board-open", id(entries().getFirst()));

        assertThat($(TextField.class).withCaption("Title").all()).isEmpty();
        assertThat($(org.postern.frontend.Notice.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("shares “") && text.contains("not change it"));
        assertThat($(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .contains("Wednesday, 18 November 2026, 09:00 – 10:00");
    }
}
