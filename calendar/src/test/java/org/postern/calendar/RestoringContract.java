package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** What taking a change back does on every database. */
abstract class RestoringContract extends CalendarFixture {
    private static final EventDraft TEA =
            draft("Tea", "2026-11-16T09:00", "2026-11-16T09:30")
                    .withRepetition(new Every(Frequency.DAILY, 1, Set.of(), new Until.Count(3)));

    private List<String> week() {
        return shown("2026-11-14T00:00", "2026-11-28T00:00");
    }

    private SaveOutcome.Saved deleted(EventId event, Scope scope) {
        return saved(services.events().delete(MARA, event, event(event).version(), scope));
    }

    private SaveOutcome restore(CalendarUser who, SaveOutcome.Saved change) {
        return services.events().restore(who, change.former().orElseThrow());
    }

    private String exported() throws IOException {
        var out = new ByteArrayOutputStream();
        services.files().export(MARA, own, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void loadEvents(String events) throws IOException {
        load("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n");
    }

    @Test
    void whatWasDeletedIsBackWhole() throws IOException {
        loadEvents(
                """
                BEGIN:VEVENT
                UID:own@x
                DTSTART:20261119T100000Z
                SUMMARY:Review
                X-OWN:kept
                BEGIN:VALARM
                ACTION:DISPLAY
                END:VALARM
                END:VEVENT
                """);
        var before = exported();
        var event = occurrences("2026-11-19T00:00", "2026-11-20T00:00").getFirst().event();
        var gone = deleted(event, Scope.all());
        changes.clear();

        var back = saved(restore(MARA, gone));

        assertThat(exported()).isEqualTo(before);
        assertThat(event(back.event()).uid()).isEqualTo("own@x");
        assertThat(changes).containsExactly(new Change(own, Set.of(MARA)));
    }

    @Test
    void anOccurrenceComesBackToItsSeries() {
        var tea = create(TEA);
        var all = week();
        var gone = deleted(tea, new Scope.This(new RecurrenceId("20261117T090000")));
        assertThat(week()).hasSize(2);

        saved(restore(MARA, gone));

        assertThat(week()).isEqualTo(all);
        assertThat(event(tea).version()).isEqualTo(3);
    }

    @Test
    void aSeriesThatWasSplitIsOneAgain() {
        var tea = create(TEA);
        var all = week();
        var moved =
                saved(
                        services.events()
                                .reschedule(
                                        MARA,
                                        tea,
                                        1,
                                        new Scope.Following(new RecurrenceId("20261117T090000")),
                                        Optional.empty(),
                                        at("2026-11-17T15:00", "2026-11-17T15:30")));
        assertThat(week()).contains("11-18T15:00 Tea");

        saved(restore(MARA, moved));

        assertThat(week()).isEqualTo(all);
        assertThat(services.events().event(MARA, moved.event(), Optional.empty())).isEmpty();
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        var tea = create(draft("Tea", "2026-11-16T09:00", "2026-11-16T09:30"));
        var moved =
                saved(
                        services.events()
                                .reschedule(
                                        MARA,
                                        tea,
                                        1,
                                        Scope.all(),
                                        Optional.empty(),
                                        at("2026-11-17T15:00", "2026-11-17T15:30")));
        var renamed = event(tea).draft().withTitle("Coffee");
        saved(services.events().change(MARA, tea, 2, Scope.all(), renamed));

        assertThat(restore(MARA, moved)).isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(week()).containsExactly("11-17T15:00 Coffee");
    }

    @Test
    void whatSomebodyMadeAnewStays() throws IOException {
        var tea = create(draft("Tea", "2026-11-16T09:00", "2026-11-16T09:30"));
        var text = exported();
        var gone = deleted(tea, Scope.all());
        loadEvents(text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR")));

        assertThat(restore(MARA, gone)).isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(week()).hasSize(1);
    }

    @Test
    void onlyWhoMayWriteBringsBack() {
        var tea = create(TEA);
        var gone = deleted(tea, Scope.all());

        assertThatThrownBy(() -> restore(TOMASZ, gone)).isInstanceOf(CalendarRefused.class);
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.READ));
        assertThatThrownBy(() -> restore(TOMASZ, gone)).isInstanceOf(CalendarRefused.class);
        assertThat(week()).isEmpty();
    }

    @Test
    void whoWasToldThatItIsOffIsInvitedAgain() {
        var review =
                create(
                        draft("Review", "2026-11-19T10:00", "2026-11-19T11:00")
                                .withAttendees(
                                        new Organizer("mara@x", "Mara"),
                                        List.of(Attendee.of("tom@x", ""))));
        var gone = deleted(review, Scope.all());
        assertThat(gone.messages().getFirst().text()).contains("SEQUENCE:1");

        var back = saved(restore(MARA, gone));

        assertThat(back.messages())
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.method()).isEqualTo(ItipMethod.REQUEST);
                            assertThat(message.recipients()).containsExactly("tom@x");
                            assertThat(message.text()).contains("SEQUENCE:2");
                        });
    }

    @Test
    void aTaskIsBackWhole() throws IOException {
        var task = services.tasks().add(MARA, own, new TaskDraft("Do", Optional.empty(), 0, 0, ""));
        var before = exported();
        var gone = (TaskOutcome.Deleted) services.tasks().delete(MARA, task.id(), 1);

        assertThat(services.tasks().restore(MARA, gone.task()))
                .isInstanceOf(TaskOutcome.Saved.class);
        assertThat(exported()).isEqualTo(before);
        assertThat(services.tasks().restore(MARA, gone.task()))
                .isInstanceOf(TaskOutcome.Conflict.class);
        assertThatThrownBy(() -> services.tasks().restore(TOMASZ, gone.task()))
                .isInstanceOf(CalendarRefused.class);
    }
}
