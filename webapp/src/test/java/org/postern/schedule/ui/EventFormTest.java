package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.Occurrence;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;
import org.postern.frontend.CalendarBoard;
import org.postern.frontend.CalendarBoard.View;

/** What can be typed into an event, and what becomes of it. */
class EventFormTest extends RoomFixture {
    /** The last of its month. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @BeforeEach
    void openTheRoom() {
        var room = new CalendarRoom(desk, HERE, _ -> {});
        stand(room);
        room.show(new CalendarNavigation(View.MONTH, DAY), HERE);
        settle();
    }

    private void newEvent(LocalDate day) {
        board(
                "board-slot",
                "{'start':'%1$sT14:00','end':'%1$sT15:00','allDay':false}".formatted(day));
        $(TextField.class).withCaption("Title").single().setValue("Choir");
    }

    private void board(String type, String detail) {
        settle();
        fire($(CalendarBoard.class).single(), type, detail);
    }

    private void open(String title) {
        settle();
        var entry =
                $(CalendarBoard.class).single().entries().stream()
                        .filter(one -> one.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        board("board-open", "{'id':'" + entry.id() + "'}");
    }

    private void tick(String label, boolean on) {
        var box = $(Checkbox.class).withCaption(label).single();
        assertThat(box.getValue()).isNotEqualTo(on);
        test(box).click();
    }

    private void choose(String label, String item) {
        Select<?> select = $(Select.class).withCaption(label).single();
        test(select).selectItem(item);
    }

    private EventDraft stored() {
        var found =
                schedule.services()
                        .events()
                        .occurrences(
                                anna(),
                                DAY.minusDays(30).atStartOfDay(BERLIN).toInstant(),
                                DAY.plusDays(60).atStartOfDay(BERLIN).toInstant(),
                                BERLIN)
                        .occurrences();
        var event = found.stream().map(Occurrence::event).findFirst().orElseThrow();
        return schedule.services()
                .events()
                .event(anna(), event, Optional.empty())
                .orElseThrow()
                .draft();
    }

    private boolean isNothingStored() {
        return schedule.services()
                .events()
                .occurrences(
                        anna(),
                        DAY.minusDays(30).atStartOfDay(BERLIN).toInstant(),
                        DAY.plusDays(60).atStartOfDay(BERLIN).toInstant(),
                        BERLIN)
                .occurrences()
                .isEmpty();
    }

    private List<String> problems() {
        return $(Span.class).withClassName("problem").all().stream().map(Span::getText).toList();
    }

    @Test
    void wholeDaysAreInFieldsOfTheirOwnAndTheHoursComeBack() {
        newEvent(FRIDAY);
        Input hours = field("Starts");

        tick("All day", true);

        // A field that changes its type loses its value in the browser.
        assertThat(hours.getType()).isEqualTo("datetime-local");
        assertThat(field("Starts")).isNotSameAs(hours);
        assertThat(field("Starts").getType()).isEqualTo("date");
        assertThat(field("Starts").getValue()).isEqualTo("2026-11-27");
        assertThat(field("Ends").getValue()).isEqualTo("2026-11-27");

        fill("Starts", "2026-11-20");
        tick("All day", false);

        assertThat(field("Starts").getValue()).isEqualTo("2026-11-20T14:00");
        assertThat(field("Ends").getValue()).isEqualTo("2026-11-20T15:00");
    }

    @Test
    void aDayWithoutHoursIsNotTheOneAfterAMidnight() {
        board("board-slot", "{'start':'2026-11-27T20:00','end':'2026-11-28','allDay':false}");

        tick("All day", true);
        assertThat(field("Ends").getValue()).isEqualTo("2026-11-27");
        tick("All day", false);
        assertThat(field("Ends").getValue()).isEqualTo("2026-11-28T00:00");
    }

    @Test
    void whatNeverHadHoursBeginsInTheMorning() {
        event(EventDraft.of("Fair", new EventTime.AllDay(DAY, DAY.plusDays(1))));
        open("Fair");
        assertThat(field("Ends").getValue()).isEqualTo("2026-11-19");

        tick("All day", false);

        assertThat(field("Starts").getValue()).isEqualTo("2026-11-18T09:00");
        assertThat(field("Ends").getValue()).isEqualTo("2026-11-19T10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-11-27T14:00", "0001-01-01T14:00", "2201-01-01T14:00"})
    void yearsFarAwayAreTypedByMistake(String far) {
        newEvent(FRIDAY);
        fill("Starts", far);
        press("Save");

        assertThat(problems()).containsExactly("Choose a year from 1900 to 2200.");
        assertThat(isNothingStored()).isTrue();
    }

    @Test
    void whatEndsBeforeItBeginsIsSaidAtTheEnd() {
        newEvent(FRIDAY);
        fill("Ends", "2026-11-27T13:00");
        press("Save");

        assertThat(problems()).containsExactly("It ends before it begins.");
        assertThat(field("Ends").getElement().getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(isNothingStored()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Every weekday (Monday to Friday), 'every week on Monday, Tuesday, Wednesday, Thursday and"
                + " Friday'",
        "Weekly, every week on Friday",
        "Monthly on day 27, every month",
        "Monthly on the fourth Friday, every month on the fourth Friday",
        "Monthly on the last Friday, every month on the last Friday",
        "Yearly on 27 November, every year"
    })
    void repeatsAsPeopleSayIt(String choice, String words) {
        newEvent(FRIDAY);
        choose("Repeats", choice);
        press("Save");

        assertThat(said).containsExactly("Event saved");
        assertThat(stored().repetition().words()).isEqualTo(words);
    }

    @Test
    void theDayOfTheEventIsTickedAndGoesAlong() {
        newEvent(FRIDAY);
        choose("Repeats", "Weekly");
        assertThat($(CheckboxGroup.class).single().getValue()).isEqualTo(Set.of(DayOfWeek.FRIDAY));

        fill("Starts", "2026-11-26T14:00");

        assertThat($(CheckboxGroup.class).single().getValue())
                .isEqualTo(Set.of(DayOfWeek.THURSDAY));
    }

    @Test
    void numbersHaveTheirUnit() {
        newEvent(FRIDAY);
        choose("Repeats", "Weekly");
        var every = $(IntegerField.class).withCaption("Every").single();
        assertThat(every.getSuffixComponent().getElement().getText()).isEqualTo("week");

        every.setValue(2);

        assertThat(every.getSuffixComponent().getElement().getText()).isEqualTo("weeks");
    }

    @ParameterizedTest
    @CsvSource({"Every, 0", "Every, -3", "Every, 1001", "Every,", "Times, -3", "Times, 100001"})
    void numbersThatMakeNoSenseAreNotSaved(String name, Integer number) {
        newEvent(FRIDAY);
        choose("Repeats", "Weekly");
        choose("Until", "So many times");
        var field = $(IntegerField.class).withCaption(name).single();
        field.setValue(number);
        press("Save");

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("Type a number from 1 to ");
        assertThat(isNothingStored()).isTrue();
        assertThat(said).isEmpty();
    }

    @Test
    void movingOneOfASeriesIsNoOtherRule() {
        event(
                EventDraft.of(
                                "Stand-up",
                                new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), BERLIN))
                        .withRepetition(
                                new Every(
                                        Frequency.WEEKLY,
                                        1,
                                        Set.of(DayOfWeek.WEDNESDAY),
                                        new Until.Count(3))));
        open("Stand-up");
        fill("Starts", "2026-11-19T09:00");
        press("Save");

        assertThat($(Button.class).withText("This one").all()).hasSize(1);
    }

    @Test
    void timesOfAnotherPlaceAreShownAndKeptThere() {
        var there = ZoneId.of("America/New_York");
        event(
                EventDraft.of(
                        "Call", new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), there)));
        open("Call");
        var zone = $(ComboBox.class).withCaption("Time zone").single();

        assertThat(field("Starts").getValue()).isEqualTo("2026-11-18T09:00");
        assertThat(zone.getValue()).isEqualTo("America/New_York");
        assertThat(zone.getHelperText())
                .isEqualTo("For you that is Wednesday, 18 November 2026, 15:00 – 16:00.");

        fill("Starts", "2026-11-18T11:00");
        press("Save");

        assertThat(stored().time())
                .isEqualTo(new EventTime.Timed(DAY.atTime(11, 0), DAY.atTime(12, 0), there));
    }

    @Test
    void aZoneCanBeChosen() {
        newEvent(DAY);
        assertThat($(ComboBox.class).withCaption("Time zone").all()).isEmpty();

        press("Time zone");
        ComboBox<?> zone = $(ComboBox.class).withCaption("Time zone").single();
        test(zone).selectItem("Asia/Tokyo");
        press("Save");

        assertThat(stored().time())
                .isEqualTo(
                        new EventTime.Timed(
                                DAY.atTime(14, 0), DAY.atTime(15, 0), ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void aRuleOfItsOwnStays() {
        assertThat(RepeatChoice.offered(DAY, new Repetition.Custom("x", "x"), RepeatChoice.CUSTOM))
                .contains(RepeatChoice.CUSTOM);
        assertThat(RepeatChoice.offered(DAY, Repetition.none(), RepeatChoice.NEVER))
                .doesNotContain(RepeatChoice.CUSTOM, RepeatChoice.MONTHLY_LAST);
    }
}
