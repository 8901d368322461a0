package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;
import org.postern.frontend.CalendarBoard;
import org.postern.frontend.CalendarBoard.View;
import org.postern.frontend.Notice;
import org.postern.schedule.InvitationMail.Outcome;

/** What the room says of a change and of whom it was told to. */
class TellingAttendeesTest extends RoomFixture {
    private CalendarRoom room;

    @BeforeEach
    void openTheRoom() {
        schedule.services().calendars().create(anna(), "Boats", CalendarColor.PALETTE.getFirst());
        room = new CalendarRoom(desk, HERE, _ -> {});
        stand(room);
        room.show(new CalendarNavigation(View.WEEK, DAY), HERE);
        settle();
    }

    private void invite() {
        fire(
                $(CalendarBoard.class).single(),
                "board-slot",
                "{'start':'2026-11-19T14:00','end':'2026-11-19T15:00','allDay':false}");
        $(TextField.class).withCaption("Attendees").single().setValue("bob@example.org");
        press("Save");
    }

    @Test
    void namesWhomNobodyTold() {
        mail.outcome = new Outcome.Some(List.of("bob@example.org"));
        invite();
        mail.outcome = new Outcome.Unknown(List.of("bob@example.org"));
        invite();
        mail.outcome = new Outcome.All();
        invite();

        assertThat(said)
                .containsExactly(
                        "Event saved. These attendees were not notified: bob@example.org",
                        "Event saved. It is not known whether these attendees were notified:"
                                + " bob@example.org",
                        "Event saved. Attendees were notified.");
    }

    @Test
    void whatCannotBeToldIsNotDone() {
        mail.allowed = false;
        invite();

        assertThat($(Notice.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("you may not write as that address"));
        assertThat($(Button.class).withText("Save").single().isEnabled()).isTrue();
        assertThat($(CalendarBoard.class).single().entries()).isEmpty();
    }

    @Test
    void aBugIsToldWhereSomebodyWaitsAndGoesUp() {
        List<String> told = new ArrayList<>();
        var bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> ScheduleFailures.tell(bug, told::add)).isSameAs(bug);

        assertThat(told).containsExactly(ScheduleDesk.text("calendar.failed"));
    }

    @Test
    void onlyTheWholeSeriesGoesToAnotherCalendar() {
        event(
                EventDraft.of(
                                "Stand-up",
                                new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), BERLIN))
                        .withRepetition(
                                new Every(Frequency.DAILY, 1, Set.of(), new Until.Count(3))));
        room.show(new CalendarNavigation(View.WEEK, DAY), HERE);
        settle();
        var board = $(CalendarBoard.class).single();
        fire(board, "board-open", "{'id':'" + board.entries().getFirst().id() + "'}");
        Select<?> calendar = $(Select.class).withCaption("Calendar").single();
        test(calendar).selectItem("Boats");
        press("Save");
        assertThat($(Button.class).withText("This one").all()).isEmpty();
        press(ScheduleDesk.text("calendar.scope-all"));

        assertThat(said).containsExactly("Event saved");
        var boats =
                schedule.services().calendars().visibleTo(anna()).stream()
                        .filter(one -> one.name().equals("Boats"))
                        .findFirst()
                        .orElseThrow();
        var week =
                schedule.services()
                        .events()
                        .occurrences(
                                anna(),
                                DAY.atStartOfDay(BERLIN).toInstant(),
                                DAY.plusDays(7).atStartOfDay(BERLIN).toInstant(),
                                BERLIN);
        assertThat(week.occurrences())
                .hasSize(3)
                .allMatch(one -> one.calendar().equals(boats.id()));
    }
}
