package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Share;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.message.EmailAddress;

class TaskRoomTest extends RoomFixture {
    private TaskRoom room;

    @BeforeEach
    void openTheRoom() {
        room = new TaskRoom(desk, HERE, _ -> {});
        stand(room);
        room.show(Optional.empty(), HERE);
        settle();
    }

    private List<Task> stored() {
        return schedule.services().tasks().visibleTo(anna(), true);
    }

    private List<String> headings() {
        settle();
        return $(Span.class).all().stream()
                .filter(
                        span ->
                                span.getParent()
                                        .flatMap(cell -> cell.getParent())
                                        .filter(row -> row.hasClassName("cap"))
                                        .isPresent())
                .map(Span::getText)
                .toList();
    }

    private void given(String title, TaskDue... due) {
        schedule.services()
                .tasks()
                .add(
                        anna(),
                        calendarOf(anna()),
                        new TaskDraft(title, Stream.of(due).findFirst(), 0, 0, ""));
        settle();
    }

    @Test
    void changesOfOthersWakeNobody() {
        int before = questions;

        schedule.changes().tell(new CalendarUser(anna().id() + 1));
        settle();
        assertThat(questions).isEqualTo(before);

        schedule.changes().tell(anna());
        settle();
        assertThat(questions).isEqualTo(before + 1);
    }

    @Test
    void aRoomThatCouldNotBeFilledSaysSoAndStillHearsOfChanges() {
        var bens = deskOf(Users.user("ben", false));
        schedule.withoutPeople(
                () -> {
                    stand(new TaskRoom(bens, HERE, _ -> {}));
                    settle();
                });
        assertThat($(NativeButton.class).withText("Try now").all()).hasSize(1);

        var draft = new TaskDraft("Count buoys", Optional.empty(), 0, 0, "");
        schedule.services().tasks().add(bens.me(), calendarOf(bens.me()), draft);
        settle();

        assertThat($(NativeButton.class).withText("Count buoys").all()).hasSize(1);
        assertThat($(NativeButton.class).withText("Try now").all()).isEmpty();
    }

    @Test
    void groupsTasksByWhenTheyAreDue() {
        given("Return the multimeter", new TaskDue.OnDay(DAY.minusDays(2)));
        given("Water the plants", new TaskDue.OnDay(DAY));
        given("Count buoys");

        assertThat(headings()).containsExactly("Overdue", "Today", "No date");
    }

    @Test
    void addsATaskWithAllThatIsToBeSaidOfIt() {
        press("New task");
        $(TextField.class).withCaption("Title").single().setValue("Count buoys");
        fill("Due", "2026-11-20");
        press("Save");

        assertThat(stored())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.draft().title()).isEqualTo("Count buoys");
                            assertThat(task.draft().due())
                                    .contains(new TaskDue.OnDay(DAY.plusDays(2)));
                        });
        assertThat(said).containsExactly("Task saved");
        assertThat(headings()).containsExactly("Later");
    }

    @Test
    void aTaskWithoutATitleIsNotSaved() {
        press("New task");
        press("Save");

        assertThat(stored()).isEmpty();
        assertThat($(TextField.class).withCaption("Title").single().isInvalid()).isTrue();
    }

    @Test
    void opensWhatIsThere() {
        given("Count buoys", new TaskDue.OnDay(DAY));

        test($(NativeButton.class).withText("Count buoys").single()).click();
        settle();

        assertThat($(TextField.class).withCaption("Title").single().getValue())
                .isEqualTo("Count buoys");
        assertThat($(NativeLabel.class).withText("Due").all()).hasSize(1);
    }

    @Test
    void knowsWhatIsDone() {
        given("Count buoys");
        var tick = $(Input.class).withAttribute("aria-label", "Done: Count buoys").single();

        fireChecked(tick, true);

        assertThat(stored()).singleElement().satisfies(task -> assertThat(task.done()).isTrue());
        assertThat(headings()).containsExactly("Done");
        assertThat(said).containsExactly("Task done");
    }

    @Test
    void whatWasDoneIsUndone() {
        given("Count buoys");
        fireChecked($(Input.class).withAttribute("aria-label", "Done: Count buoys").single(), true);

        undo();

        assertThat(stored()).singleElement().satisfies(task -> assertThat(task.done()).isFalse());
    }

    @Test
    void whatWasDeletedComesBack() {
        given("Count buoys");
        test($(NativeButton.class).withText("Count buoys").single()).click();
        settle();
        press("Delete");
        assertThat(stored()).isEmpty();

        undo();

        assertThat(stored()).hasSize(1);
        assertThat(said).containsExactly("Task deleted", "Task put back");
    }

    @Test
    void aTaskWithoutHoursIsDueInTheMorningWhenItGetsThem() {
        given("Count buoys", new TaskDue.OnDay(DAY));
        test($(NativeButton.class).withText("Count buoys").single()).click();
        settle();

        test($(Checkbox.class).withCaption("At a time").single()).click();

        assertThat(field("Due").getType()).isEqualTo("datetime-local");
        assertThat(field("Due").getValue()).isEqualTo("2026-11-18T09:00");
    }

    @Test
    void dueTimeOfAnotherZoneStaysWhenSomethingElseIsChanged() {
        var due = new TaskDue.At(DAY.atTime(15, 4, 5), ZoneId.of("America/New_York"));
        given("Count bouys", due);
        test($(NativeButton.class).withText("Count bouys").single()).click();
        settle();
        assertThat(field("Due").getValue()).isEqualTo("2026-11-18T21:04");

        $(TextField.class).withCaption("Title").single().setValue("Count buoys");
        press("Save");

        assertThat(stored())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.draft().title()).isEqualTo("Count buoys");
                            assertThat(task.draft().due()).contains(due);
                        });
    }

    @Test
    void nothingIsAddedToAListThatCanOnlyBeRead() {
        var ben = schedule.people().byAddress(EmailAddress.of("ben@example.org")).orElseThrow();
        var bens = calendarOf(ben);
        schedule.services().calendars().share(ben, bens, new Share(anna(), Access.READ));
        settle();
        assertThat($(TextField.class).withClassName("quickadd").all()).hasSize(1);

        room.show(Optional.of(bens), HERE);

        assertThat($(TextField.class).withClassName("quickadd").all()).isEmpty();
    }
}
