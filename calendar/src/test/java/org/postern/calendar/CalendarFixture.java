package org.postern.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Two people, one database, and what a listener heard. */
abstract class CalendarFixture {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-11-18T08:00:00Z");
    static final CalendarUser MARA = new CalendarUser(1);
    static final CalendarUser TOMASZ = new CalendarUser(2);

    /** What a listener was told. */
    record Change(CalendarId calendar, Set<CalendarUser> users) {}

    final List<Change> changes = new ArrayList<>();
    TestDatabase database;
    CalendarServices services;
    CalendarId own;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        services =
                CalendarServices.open(
                        database.source(),
                        (calendar, users) -> changes.add(new Change(calendar, users)),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        own = services.calendars().visibleTo(MARA).getFirst().id();
    }

    static EventTime at(String start, String end) {
        return new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), BERLIN);
    }

    static EventDraft draft(String title, String start, String end) {
        return EventDraft.of(title, at(start, end));
    }

    /** Takes the text of a file in. */
    ImportReport load(String text) throws IOException {
        return load(text, Duplicates.SKIP);
    }

    ImportReport load(String text, Duplicates duplicates) throws IOException {
        return services.files()
                .importInto(
                        MARA,
                        own,
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        duplicates);
    }

    EventId create(EventDraft draft) {
        return saved(services.events().create(MARA, own, draft)).event();
    }

    static SaveOutcome.Saved saved(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved saved -> saved;
            case SaveOutcome.Conflict conflict -> throw new AssertionError(conflict);
        };
    }

    CalendarEvent event(EventId id) {
        return services.events().event(MARA, id, Optional.empty()).orElseThrow();
    }

    CalendarEvent event(EventId id, String recurrence) {
        return services.events()
                .event(MARA, id, Optional.of(new RecurrenceId(recurrence)))
                .orElseThrow();
    }

    Expansion expansion(CalendarUser user, String from, String to) {
        return services.events()
                .occurrences(
                        user,
                        LocalDateTime.parse(from).atZone(BERLIN).toInstant(),
                        LocalDateTime.parse(to).atZone(BERLIN).toInstant(),
                        BERLIN);
    }

    List<Occurrence> occurrences(String from, String to) {
        return expansion(MARA, from, to).occurrences();
    }

    /** Month and day, start and title: short enough to compare. */
    List<String> shown(String from, String to) {
        return occurrences(from, to).stream()
                .map(
                        one ->
                                one.start().toLocalDateTime().toString().substring(5)
                                        + " "
                                        + one.title())
                .toList();
    }
}
