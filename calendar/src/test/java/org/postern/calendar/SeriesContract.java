package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** What changes to this, to this and following, and to all occurrences do. */
abstract class SeriesContract extends CalendarFixture {
    private EventId id;

    @BeforeEach
    void fiveDays() {
        id =
                create(
                        draft("Tea", "2026-11-16T09:00", "2026-11-16T09:30")
                                .withRepetition(
                                        new Every(
                                                Frequency.DAILY, 1, Set.of(), new Until.Count(5))));
    }

    private List<String> week() {
        return shown("2026-11-14T00:00", "2026-11-28T00:00");
    }

    private static RecurrenceId on(String day) {
        return new RecurrenceId("202611" + day + "T090000");
    }

    private long version(EventId event) {
        return event(event).version();
    }

    private SaveOutcome.Saved change(Scope scope, EventDraft draft) {
        return saved(services.events().change(MARA, id, version(id), scope, draft));
    }

    private SaveOutcome.Saved move(Scope scope, Optional<RecurrenceId> moved, EventTime time) {
        return saved(services.events().reschedule(MARA, id, version(id), scope, moved, time));
    }

    @Test
    void oneOccurrenceIsRenamed() {
        change(new Scope.This(on("17")), event(id, "20261117T090000").draft().withTitle("Coffee"));

        assertThat(week())
                .containsExactly(
                        "11-16T09:00 Tea",
                        "11-17T09:00 Coffee",
                        "11-18T09:00 Tea",
                        "11-19T09:00 Tea",
                        "11-20T09:00 Tea");
        assertThat(event(id).draft().title()).isEqualTo("Tea");
        assertThat(event(id, "20261117T090000").draft().title()).isEqualTo("Coffee");
    }

    @Test
    void oneOccurrenceIsMovedTwiceAndKeepsItsId() {
        move(
                new Scope.This(on("17")),
                Optional.empty(),
                at("2026-11-17T15:00", "2026-11-17T16:00"));
        move(
                new Scope.This(on("17")),
                Optional.empty(),
                at("2026-11-22T15:00", "2026-11-22T16:00"));

        assertThat(week())
                .containsExactly(
                        "11-16T09:00 Tea",
                        "11-18T09:00 Tea",
                        "11-19T09:00 Tea",
                        "11-20T09:00 Tea",
                        "11-22T15:00 Tea");
        assertThat(occurrences("2026-11-22T00:00", "2026-11-23T00:00").getFirst().recurrence())
                .contains(on("17"));
    }

    @Test
    void oneOccurrenceIsDeleted() {
        saved(services.events().delete(MARA, id, 1, new Scope.This(on("18"))));

        assertThat(week()).hasSize(4).doesNotContain("11-18T09:00 Tea");
        assertThat(services.events().event(MARA, id, Optional.of(on("18")))).isEmpty();
    }

    @Test
    void draggingOneOccurrenceOfAllMovesAllAsFar() {
        saved(services.events().delete(MARA, id, 1, new Scope.This(on("19"))));
        change(new Scope.This(on("17")), event(id, "20261117T090000").draft().withTitle("Coffee"));
        move(Scope.all(), Optional.of(on("18")), at("2026-11-18T11:00", "2026-11-18T12:00"));

        assertThat(week())
                .containsExactly(
                        "11-16T11:00 Tea",
                        "11-17T11:00 Coffee",
                        "11-18T11:00 Tea",
                        "11-20T11:00 Tea");
        assertThat(occurrences("2026-11-17T00:00", "2026-11-18T00:00").getFirst().end().getHour())
                .isEqualTo(12);
    }

    @Test
    void weeklySeriesDraggedToAnotherDayRepeatsThere() {
        EventId weekly =
                create(
                        draft("Choir", "2026-11-02T16:00", "2026-11-02T17:00")
                                .withRepetition(
                                        new Every(
                                                Frequency.WEEKLY,
                                                1,
                                                Set.of(DayOfWeek.MONDAY),
                                                new Until.Day(LocalDate.parse("2026-11-16")))));
        saved(
                services.events()
                        .reschedule(
                                MARA,
                                weekly,
                                1,
                                Scope.all(),
                                Optional.of(new RecurrenceId("20261109T160000")),
                                at("2026-11-10T18:00", "2026-11-10T19:00")));

        assertThat(shown("2026-11-01T00:00", "2026-12-01T00:00"))
                .filteredOn(one -> one.endsWith("Choir"))
                .containsExactly("11-03T18:00 Choir", "11-10T18:00 Choir", "11-17T18:00 Choir");
    }

    @Test
    void renamingAllLeavesWhatIsItsOwn() {
        change(new Scope.This(on("17")), event(id, "20261117T090000").draft().withTitle("Coffee"));
        change(Scope.all(), event(id).draft().withTitle("Juice"));

        assertThat(week()).contains("11-16T09:00 Juice", "11-17T09:00 Coffee");
    }

    @Test
    void thisAndFollowingBecomeASeriesOfTheirOwn() {
        saved(services.events().delete(MARA, id, 1, new Scope.This(on("19"))));
        change(new Scope.This(on("20")), event(id, "20261120T090000").draft().withTitle("Cake"));
        SaveOutcome.Saved split =
                change(
                        new Scope.Following(on("18")),
                        event(id, "20261118T090000")
                                .draft()
                                .withTitle("Milk")
                                .withTime(at("2026-11-18T10:00", "2026-11-18T10:30")));

        assertThat(split.event()).isNotEqualTo(id);
        assertThat(week())
                .containsExactly(
                        "11-16T09:00 Tea",
                        "11-17T09:00 Tea",
                        "11-18T10:00 Milk",
                        "11-20T09:00 Cake");
        assertThat(event(split.event()).draft().repetition())
                .isEqualTo(new Every(Frequency.DAILY, 1, Set.of(), new Until.Count(3)));
        assertThat(event(split.event()).uid()).isNotEqualTo(event(id).uid());
    }

    @Test
    void followingTheFirstIsAll() {
        SaveOutcome.Saved saved =
                change(
                        new Scope.Following(on("16")),
                        event(id, "20261116T090000").draft().withTitle("Milk"));

        assertThat(saved.event()).isEqualTo(id);
        assertThat(week()).hasSize(5).allMatch(one -> one.endsWith("Milk"));
    }

    @Test
    void deletingThisAndFollowingEndsTheSeries() {
        saved(services.events().delete(MARA, id, 1, new Scope.Following(on("18"))));

        assertThat(week()).containsExactly("11-16T09:00 Tea", "11-17T09:00 Tea");
    }

    @Test
    void seriesThatNoLongerRepeatsIsOneEvent() {
        change(new Scope.This(on("17")), event(id, "20261117T090000").draft().withTitle("Coffee"));
        change(Scope.all(), event(id).draft().withRepetition(Repetition.none()));

        assertThat(week()).containsExactly("11-16T09:00 Tea");
        assertThat(event(id).recurring()).isFalse();
    }

    @Test
    void unknownPropertiesAndRulesSurviveAnEdit() throws IOException {
        String text =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                X-WR-CALNAME:Old
                BEGIN:VEVENT
                UID:kept@example.org
                DTSTAMP:20260101T000000Z
                DTSTART;TZID=W. Europe Standard Time:20261119T100000
                DURATION:PT1H
                SUMMARY;LANGUAGE=en:Meet
                X-APPLE-TRAVEL;X-A="b:c":PT15M
                RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=3;COUNT=3
                ATTACH;VALUE=URI:file:///etc/passwd
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-PT10M
                DESCRIPTION:Now
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """;
        load(text);
        Occurrence meet = occurrences("2026-11-19T00:00", "2026-11-20T00:00").getLast();
        assertThat(meet.start().getHour()).isEqualTo(10);
        EventDraft draft = event(meet.event()).draft();
        assertThat(draft.repetition())
                .isInstanceOfSatisfying(
                        Repetition.Custom.class,
                        custom -> assertThat(custom.words()).isEqualTo("by a rule of its own"));
        saved(
                services.events()
                        .change(MARA, meet.event(), 1, Scope.all(), draft.withTitle("Changed")));

        var out = new ByteArrayOutputStream();
        services.files().export(MARA, own, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "X-APPLE-TRAVEL;X-A=\"b:c\":PT15M",
                        "RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=3;COUNT=3",
                        "DTSTART;TZID=W. Europe Standard Time:20261119T100000",
                        "DURATION:PT1H",
                        "ATTACH;VALUE=URI:file:///etc/passwd",
                        "BEGIN:VALARM",
                        "SUMMARY:Changed");
        assertThatThrownBy(
                        () ->
                                services.events()
                                        .reschedule(
                                                MARA,
                                                meet.event(),
                                                2,
                                                Scope.all(),
                                                Optional.empty(),
                                                at("2026-11-20T10:00", "2026-11-20T11:00")))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("rule of its own");
    }

    private List<String> starts(EventId event) {
        return occurrences("2026-11-01T00:00", "2027-03-01T00:00").stream()
                .filter(one -> one.event().equals(event))
                .map(one -> one.start().toLocalDate().toString())
                .toList();
    }

    @Test
    void lastFridayOfEachMonth() {
        var lastFriday = Every.monthly(1, Every.LAST, DayOfWeek.FRIDAY, new Until.Count(4));
        var party =
                create(
                        draft("Party", "2026-11-27T18:00", "2026-11-27T19:00")
                                .withRepetition(lastFriday));

        assertThat(starts(party))
                .containsExactly("2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26");
        assertThat(event(party).draft().repetition()).isEqualTo(lastFriday);
        assertThat(lastFriday.words()).isEqualTo("every month on the last Friday, 4 times");
    }

    @Test
    void whatGoesByTheWeekdayOfTheMonthBeginsOnIt() {
        var secondTuesday = Every.monthly(2, 2, DayOfWeek.TUESDAY, new Until.Count(2));
        var club =
                create(
                        draft("Club", "2026-11-27T18:00", "2026-11-27T19:00")
                                .withRepetition(secondTuesday));

        assertThat(starts(club)).containsExactly("2026-12-08", "2027-02-09");
    }

    @Test
    void aSeriesByTheWeekdayOfTheMonthIsMovedToAnother() {
        var third = Every.monthly(1, 3, DayOfWeek.THURSDAY, new Until.Count(3));
        var club =
                create(draft("Club", "2026-11-19T18:00", "2026-11-19T19:00").withRepetition(third));

        saved(
                services.events()
                        .reschedule(
                                MARA,
                                club,
                                1,
                                Scope.all(),
                                Optional.empty(),
                                at("2026-11-24T18:00", "2026-11-24T19:00")));

        assertThat(starts(club)).containsExactly("2026-11-24", "2026-12-22", "2027-01-26");
    }
}
