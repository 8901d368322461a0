package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** What events do on every database. */
abstract class EventsContract extends CalendarFixture {
    private static final Repetition DAILY =
            new Every(Frequency.DAILY, 1, Set.of(), new Until.Count(5));

    @Test
    void createdEventIsShownAndOpened() {
        EventDraft draft =
                new EventDraft(
                        "Data; review, \\o/",
                        at("2026-11-19T10:00", "2026-11-19T11:00"),
                        "Room 2.04",
                        "one\ntwo",
                        Repetition.none(),
                        EventStatus.TENTATIVE,
                        false,
                        Visibility.CONFIDENTIAL,
                        Optional.empty(),
                        List.of());
        EventId id = create(draft);

        assertThat(event(id).draft()).isEqualTo(draft);
        assertThat(event(id).editable()).isTrue();
        assertThat(shown("2026-11-19T00:00", "2026-11-20T00:00"))
                .containsExactly("11-19T10:00 Data; review, \\o/");
        assertThat(changes).containsExactly(new Change(own, Set.of(MARA)));
    }

    @Test
    void eventOutsideOfTheSpanIsNotShown() {
        create(draft("Before", "2026-11-17T10:00", "2026-11-18T00:00"));
        create(draft("Into", "2026-11-17T23:00", "2026-11-18T00:01"));
        create(draft("Instant", "2026-11-18T00:00", "2026-11-18T00:00"));
        create(draft("After", "2026-11-19T00:00", "2026-11-19T01:00"));

        assertThat(shown("2026-11-18T00:00", "2026-11-19T00:00"))
                .containsExactly("11-17T23:00 Into", "11-18T00:00 Instant");
    }

    @Test
    void longEventIsFoundInItsMiddle() {
        create(draft("Expedition", "2025-01-01T10:00", "2027-11-19T11:00"));

        assertThat(shown("2026-11-18T00:00", "2026-11-19T00:00")).hasSize(1);
    }

    @Test
    void allDayEventIsOnItsDaysWhereverOneLooks() {
        create(
                EventDraft.of(
                        "Founders",
                        new EventTime.AllDay(
                                LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-21"))));

        for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin")) {
            var here = ZoneId.of(zone);
            var day = LocalDate.parse("2026-11-21");
            assertThat(
                            services.events()
                                    .occurrences(
                                            MARA,
                                            day.atStartOfDay(here).toInstant(),
                                            day.plusDays(1).atStartOfDay(here).toInstant(),
                                            here)
                                    .occurrences())
                    .singleElement()
                    .matches(Occurrence::allDay)
                    .matches(one -> one.start().toLocalDate().equals(day.minusDays(1)))
                    .matches(one -> one.end().toLocalDate().equals(day.plusDays(1)));
            assertThat(
                            services.events()
                                    .occurrences(
                                            MARA,
                                            day.plusDays(1).atStartOfDay(here).toInstant(),
                                            day.plusDays(2).atStartOfDay(here).toInstant(),
                                            here)
                                    .occurrences())
                    .isEmpty();
        }
    }

    @Test
    void seriesKeepsItsHourAcrossTheChangeOfClocks() {
        create(draft("Tea", "2026-10-23T09:00", "2026-10-23T09:30").withRepetition(DAILY));

        assertThat(shown("2026-10-23T00:00", "2026-10-30T00:00"))
                .containsExactly(
                        "10-23T09:00 Tea",
                        "10-24T09:00 Tea",
                        "10-25T09:00 Tea",
                        "10-26T09:00 Tea",
                        "10-27T09:00 Tea");
    }

    @Test
    void staleChangeIsAConflictWithWhatIsThere() {
        EventId id = create(draft("Old", "2026-11-19T10:00", "2026-11-19T11:00"));
        EventDraft draft = event(id).draft();
        saved(services.events().change(MARA, id, 1, Scope.all(), draft.withTitle("New")));

        SaveOutcome stale =
                services.events().change(MARA, id, 1, Scope.all(), draft.withTitle("Late"));

        assertThat(stale)
                .isInstanceOfSatisfying(
                        SaveOutcome.Conflict.class,
                        conflict ->
                                assertThat(conflict.present().orElseThrow().draft().title())
                                        .isEqualTo("New"));
        assertThat(event(id).version()).isEqualTo(2);
    }

    @Test
    void changeOfWhatIsGoneIsAnEmptyConflict() {
        EventId id = create(draft("Gone", "2026-11-19T10:00", "2026-11-19T11:00"));
        saved(services.events().delete(MARA, id, 1, Scope.all()));

        assertThat(services.events().delete(MARA, id, 1, Scope.all()))
                .isEqualTo(new SaveOutcome.Conflict(Optional.empty()));
        assertThat(services.events().event(MARA, id, Optional.empty())).isEmpty();
    }

    @Test
    void eventMovesToAnotherCalendar() {
        CalendarId other = services.calendars().create(MARA, "Other", CalendarColor.ofHue(52)).id();
        EventId id = create(draft("Moved", "2026-11-19T10:00", "2026-11-19T11:00"));
        changes.clear();
        saved(services.events().change(MARA, id, 1, Scope.all(), event(id).draft(), other));

        assertThat(event(id).calendar()).isEqualTo(other);
        assertThat(changes).extracting(Change::calendar).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void readerChangesNothing() {
        EventId id = create(draft("Mine", "2026-11-19T10:00", "2026-11-19T11:00"));
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.READ));
        EventDraft draft = event(id).draft();

        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-20T00:00").occurrences())
                .singleElement()
                .matches(one -> one.title().equals("Mine"))
                .matches(one -> !one.editable());
        assertThatThrownBy(() -> services.events().change(TOMASZ, id, 1, Scope.all(), draft))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(() -> services.events().delete(TOMASZ, id, 1, Scope.all()))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(() -> services.events().create(TOMASZ, own, draft))
                .isInstanceOf(CalendarRefused.class);
    }

    @Test
    void strangerFindsNoEventByItsNumber() {
        EventId id = create(draft("Mine", "2026-11-19T10:00", "2026-11-19T11:00"));

        assertThat(services.events().event(TOMASZ, id, Optional.empty())).isEmpty();
        assertThat(services.events().delete(TOMASZ, id, 1, Scope.all()))
                .isEqualTo(new SaveOutcome.Conflict(Optional.empty()));
        assertThat(
                        services.events()
                                .occurrences(
                                        TOMASZ,
                                        Set.of(own),
                                        NOW,
                                        NOW.plusSeconds(86_400 * 3),
                                        BERLIN)
                                .occurrences())
                .isEmpty();
    }

    @Test
    void busyShareTellsOnlyTheTime() {
        EventId id =
                create(
                        draft("Secret", "2026-11-19T10:00", "2026-11-19T11:00")
                                .withRepetition(DAILY));
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.BUSY));

        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-21T00:00").occurrences())
                .hasSize(2)
                .allMatch(one -> one.title().equals("Busy") && one.hidden() && !one.editable());
        CalendarEvent opened = services.events().event(TOMASZ, id, Optional.empty()).orElseThrow();
        assertThat(opened.draft().title()).isEqualTo("Busy");
        assertThat(opened.uid()).isEmpty();
        assertThat(opened.draft().repetition()).isEqualTo(Repetition.none());
    }

    @Test
    void privateEventTellsOthersOnlyTheTimeEvenIfTheyMayWrite() {
        EventDraft secret =
                new EventDraft(
                        "Secret",
                        at("2026-11-19T10:00", "2026-11-19T11:00"),
                        "Where",
                        "",
                        Repetition.none(),
                        EventStatus.CONFIRMED,
                        true,
                        Visibility.PRIVATE,
                        Optional.empty(),
                        List.of());
        EventId id = create(secret);
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.WRITE));

        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-20T00:00").occurrences())
                .singleElement()
                .matches(one -> one.title().equals("Busy") && one.location().isEmpty());
        assertThatThrownBy(() -> services.events().delete(TOMASZ, id, 1, Scope.all()))
                .isInstanceOf(CalendarRefused.class);
        assertThat(occurrences("2026-11-19T00:00", "2026-11-20T00:00"))
                .singleElement()
                .matches(one -> one.title().equals("Secret"));
    }

    @Test
    void hiddenCalendarIsLeftOutUnlessAskedFor() {
        create(draft("Mine", "2026-11-19T10:00", "2026-11-19T11:00"));
        services.calendars().show(MARA, own, false);

        assertThat(shown("2026-11-19T00:00", "2026-11-20T00:00")).isEmpty();
        assertThat(
                        services.events()
                                .occurrences(
                                        MARA, Set.of(own), NOW, NOW.plusSeconds(86_400 * 3), BERLIN)
                                .occurrences())
                .hasSize(1);
    }

    @Test
    void endBeforeStartIsRefusedWithASentence() {
        assertThatThrownBy(() -> create(draft("Back", "2026-11-19T10:00", "2026-11-19T09:00")))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("ends before it starts");
    }

    @Test
    void weeklyEventBeginsOnOneOfItsDays() {
        // 18 November is a Wednesday.
        create(
                draft("Choir", "2026-11-18T16:00", "2026-11-18T17:00")
                        .withRepetition(
                                new Every(
                                        Frequency.WEEKLY,
                                        1,
                                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
                                        new Until.Day(LocalDate.parse("2026-11-27")))));

        assertThat(shown("2026-11-16T00:00", "2026-12-10T00:00"))
                .containsExactly("11-20T16:00 Choir", "11-23T16:00 Choir", "11-27T16:00 Choir");
    }

    @Test
    void floatingEventIsAtItsHourEverywhere() {
        create(
                EventDraft.of(
                        "Sunrise walk",
                        new EventTime.Floating(
                                LocalDateTime.parse("2026-11-19T06:00"),
                                LocalDateTime.parse("2026-11-19T07:00"))));
        var tokyo = ZoneId.of("Asia/Tokyo");

        assertThat(
                        services.events()
                                .occurrences(
                                        MARA,
                                        LocalDateTime.parse("2026-11-19T05:00")
                                                .atZone(tokyo)
                                                .toInstant(),
                                        LocalDateTime.parse("2026-11-19T06:30")
                                                .atZone(tokyo)
                                                .toInstant(),
                                        tokyo)
                                .occurrences())
                .singleElement()
                .matches(one -> one.start().getHour() == 6);
    }
}
