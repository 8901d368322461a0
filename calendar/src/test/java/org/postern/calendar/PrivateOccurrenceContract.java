package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** What a colleague who may write can do with a series in which one occurrence is private. */
abstract class PrivateOccurrenceContract extends CalendarFixture {
    private static final String SECRET = "20261120T100000";
    private static final String OPEN = "20261121T100000";
    private EventId id = new EventId(0);

    @BeforeEach
    void shareSeries() {
        id =
                create(
                        draft("Open", "2026-11-19T10:00", "2026-11-19T11:00")
                                .withRepetition(
                                        new Every(
                                                Frequency.DAILY, 1, Set.of(), new Until.Count(5))));
        EventDraft open = event(id, SECRET).draft();
        EventDraft secret =
                new EventDraft(
                        "Secret",
                        open.time(),
                        "",
                        "",
                        open.repetition(),
                        open.status(),
                        open.busy(),
                        Visibility.PRIVATE,
                        Optional.empty(),
                        List.of());
        saved(services.events().change(MARA, id, 1, on(SECRET), secret));
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.WRITE));
    }

    private static Scope on(String recurrence) {
        return new Scope.This(new RecurrenceId(recurrence));
    }

    private void refused(Scope scope) {
        Events events = services.events();
        EventDraft draft = draft("Mine now", "2026-11-20T10:00", "2026-11-20T11:00");
        Optional<RecurrenceId> secret = Optional.of(new RecurrenceId(SECRET));
        assertThatThrownBy(() -> events.change(TOMASZ, id, 2, scope, draft))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(() -> events.reschedule(TOMASZ, id, 2, scope, secret, draft.time()))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(() -> events.delete(TOMASZ, id, 2, scope))
                .isInstanceOf(CalendarRefused.class);
        assertThat(event(id, SECRET).draft().title()).isEqualTo("Secret");
        assertThat(event(id).version()).isEqualTo(2);
    }

    @Test
    void isNotChangedItself() {
        refused(on(SECRET));
    }

    @Test
    void isNotChangedWithTheWholeOrTheRest() {
        refused(Scope.all());
        refused(new Scope.Following(new RecurrenceId(OPEN)));
    }

    @Test
    void isNotTakenAway() {
        CalendarId other = services.calendars().visibleTo(TOMASZ).getFirst().id();
        assertThat(other).isNotEqualTo(own);
        EventDraft draft = event(id).draft();

        assertThatThrownBy(() -> services.events().change(TOMASZ, id, 2, Scope.all(), draft, other))
                .isInstanceOf(CalendarRefused.class);
        assertThat(event(id).calendar()).isEqualTo(own);
    }

    @Test
    void isNotReplacedByAFile() throws IOException {
        String file =
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:"
                        + event(id).uid()
                        + "\nDTSTART:20261119T100000Z\nEND:VEVENT\nEND:VCALENDAR\n";
        ImportReport report =
                services.files()
                        .importInto(
                                TOMASZ,
                                own,
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                                Duplicates.REPLACE);

        assertThat(report.skipped()).isEqualTo(1);
        assertThat(event(id, SECRET).draft().title()).isEqualTo("Secret");
    }

    @Test
    void othersMayBeChangedAndTheOwnerMayDoAll() {
        saved(services.events().delete(TOMASZ, id, 2, on(OPEN)));
        CalendarId other = services.calendars().create(MARA, "Other", CalendarColor.ofHue(52)).id();
        saved(services.events().change(MARA, id, 3, Scope.all(), event(id).draft(), other));

        assertThat(event(id, SECRET).draft().title()).isEqualTo("Secret");
    }
}
