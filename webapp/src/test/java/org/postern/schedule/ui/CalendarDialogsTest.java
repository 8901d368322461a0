package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.Share;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.Notice;
import org.postern.message.EmailAddress;

/** What is shared and how it is listed; tasks with dates that make no sense. */
class CalendarDialogsTest extends RoomFixture {

    private VisibleCalendar annas() {
        return schedule.services().calendars().visibleTo(anna()).getFirst();
    }

    private List<Share> shares() {
        return schedule.services().calendars().shares(anna(), annas().id());
    }

    private void share(String who) {
        desk.tellIn((_, _) -> {});
        new CalendarShareDialog(desk, annas()).open();
        settle();
        $(TextField.class).withCaption("Colleague").single().setValue(who);
        press("Done");
    }

    @Test
    void whoWasTypedIsMeantWhenOneIsDone() {
        var ben = schedule.people().byAddress(EmailAddress.of("ben@example.org")).orElseThrow();

        share("ben@example.org");

        assertThat(shares()).containsExactly(new Share(ben, Access.READ));
        assertThat($(TextField.class).withCaption("Colleague").all()).isEmpty();
    }

    @Test
    void whoIsNotKnownKeepsTheDialogOpen() {
        share("somebody@elsewhere.example");

        assertThat(shares()).isEmpty();
        assertThat($(TextField.class).withCaption("Colleague").single().isInvalid()).isTrue();
    }

    @Test
    void oneChangeIsMadeAtATime() {
        var ben = schedule.people().byAddress(EmailAddress.of("ben@example.org")).orElseThrow();
        schedule.services().calendars().share(anna(), annas().id(), new Share(ben, Access.READ));
        Queue<Runnable> waiting = new ArrayDeque<>();
        new CalendarShareDialog(deskOf(waiting), annas()).open();
        waiting.remove().run();
        settle();

        choose(accessOfBen(), Access.WRITE);
        assertThat(accessOfBen().isEnabled()).isFalse();
        assertThat($(Button.class).withText("Share").single().isEnabled()).isFalse();
        waiting.remove().run();
        settle();

        assertThat(waiting).isEmpty();
        assertThat(shares()).containsExactly(new Share(ben, Access.WRITE));
        assertThat(accessOfBen().isEnabled()).isTrue();
    }

    @Test
    void choiceThatIsNotKeptIsTakenBack() {
        var ben = schedule.people().byAddress(EmailAddress.of("ben@example.org")).orElseThrow();
        schedule.services().calendars().share(anna(), annas().id(), new Share(ben, Access.READ));
        new CalendarShareDialog(desk, annas()).open();
        settle();

        schedule.close();
        choose(accessOfBen(), Access.WRITE);
        settle();

        assertThat(accessOfBen().getValue()).isEqualTo(Access.READ);
        assertThat(accessOfBen().isEnabled()).isTrue();
        assertThat($(Notice.class).all()).hasSize(1);
    }

    private ScheduleDesk deskOf(Queue<Runnable> waiting) {
        return new ScheduleDesk(
                user,
                schedule.services(),
                schedule.people(),
                schedule.changes(),
                mail,
                waiting::add,
                schedule.clock());
    }

    @SuppressWarnings("unchecked")
    private Select<Access> accessOfBen() {
        return (Select<Access>) $(Select.class).all().getFirst();
    }

    private void choose(Select<Access> select, Access access) {
        test(select).selectItem(select.getItemLabelGenerator().apply(access));
    }

    @Test
    void whoseACalendarIsStandsBelowItsName() {
        var calendar = schedule.services().calendars().create(anna(), "Opening hours", hue());
        var row =
                new CalendarRow(
                        calendar, "Ben Fisher", new CalendarListActions(desk, () -> {}, () -> {}));
        stand(row);

        assertThat($(NativeLabel.class).single().getChildren().count()).isEqualTo(2);
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .containsSubsequence("Opening hours", "Ben Fisher");
        assertThat($(Span.class).withText("Opening hours").single().getTitle())
                .contains("Opening hours");
    }

    private static CalendarColor hue() {
        return CalendarColor.PALETTE.getFirst();
    }

    @Test
    void aTaskIsNotDueInAYearThatWasMistyped() {
        desk.tellIn((_, _) -> {});
        new TaskDialog(desk, HERE, new KnownCalendars(List.of(annas()), Map.of()), annas()).open();
        $(TextField.class).withCaption("Title").single().setValue("Count buoys");
        fill("Due", "0026-11-20");
        press("Save");

        assertThat($(Span.class).withClassName("problem").single().getText())
                .isEqualTo("Choose a year from 1900 to 2200.");
        assertThat(schedule.services().tasks().visibleTo(anna(), true)).isEmpty();

        Input day = field("Due");
        fill("Due", "2026-11-20");
        assertThat($(Span.class).withClassName("problem").all()).isEmpty();
        assertThat(day.getElement().hasAttribute("aria-invalid")).isFalse();
    }
}
