package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Invitation.Standing;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** Whom a change is told to, in whose name, and that a change and its messages are one. */
abstract class TellingContract extends CalendarFixture {
    private static final Organizer BY_MARA = new Organizer("mara@x", "");
    private static final List<Attendee> TOM = List.of(Attendee.of("tom@x", ""));
    private static final EventTime LATER = at("2026-11-19T15:00", "2026-11-19T16:00");

    private static EventDraft review() {
        return draft("Review", "2026-11-19T10:00", "2026-11-19T11:00").withAttendees(BY_MARA, TOM);
    }

    private CalendarId other(CalendarUser owner) {
        return services.calendars().create(owner, "Other", CalendarColor.ofHue(52)).id();
    }

    private Invitation card(
            CalendarUser user, String address, SchedulingMessage message, String sender) {
        return switch (services.scheduling()
                .read(
                        user,
                        Set.of(address),
                        message.text().getBytes(StandardCharsets.UTF_8),
                        Optional.of(message.method().name()),
                        sender)) {
            case InvitationReading.Read(var invitation, _) -> invitation;
            case InvitationReading.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private SchedulingOutcome.Applied accepted(
            CalendarUser user, String address, SchedulingMessage request, String sender) {
        return (SchedulingOutcome.Applied)
                services.scheduling()
                        .answer(
                                user,
                                Set.of(address),
                                card(user, address, request, sender),
                                Participation.ACCEPTED,
                                services.calendars().visibleTo(user).getFirst().id());
    }

    @Test
    void movedAndChangedAtOnceIsTold() {
        CalendarId other = other(MARA);
        EventId id = create(review());
        changes.clear();
        EventDraft later = event(id).draft().withTime(LATER);

        SaveOutcome.Saved saved =
                saved(services.events().change(MARA, id, 1, Scope.all(), later, other));

        assertThat(saved.messages())
                .singleElement()
                .matches(message -> message.method() == ItipMethod.REQUEST)
                .matches(message -> message.sender().equals("mara@x"))
                .matches(message -> message.draft().orElseThrow().time().equals(LATER));
        assertThat(event(id).calendar()).isEqualTo(other);
        assertThat(event(id).version()).isEqualTo(saved.version());
        assertThat(event(id).draft().time()).isEqualTo(LATER);
        assertThat(changes).extracting(Change::calendar).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void moveThatIsRefusedChangesNothing() {
        CalendarId theirs = other(TOMASZ);
        EventId id = create(review());
        EventDraft later = event(id).draft().withTime(LATER);

        assertThatThrownBy(() -> services.events().change(MARA, id, 1, Scope.all(), later, theirs))
                .isInstanceOf(CalendarRefused.class);

        assertThat(event(id).version()).isEqualTo(1);
        assertThat(event(id).draft().time()).isNotEqualTo(LATER);
    }

    @Test
    void nothingIsChangedInTheNameOfWhomTheUserMayNotWriteAs() {
        EventId id = create(review());
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.WRITE));
        Events toms = services.events().tellingAs("tom@x"::equals);
        EventDraft later = event(id).draft().withTime(LATER);

        assertThatThrownBy(() -> toms.change(TOMASZ, id, 1, Scope.all(), later))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("mara@x");
        assertThatThrownBy(() -> toms.delete(TOMASZ, id, 1, Scope.all()))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(() -> toms.create(TOMASZ, own, review()))
                .isInstanceOf(CalendarRefused.class);

        assertThat(event(id).version()).isEqualTo(1);
        assertThat(shown("2026-11-19T00:00", "2026-11-20T00:00")).hasSize(1);
        saved(services.events().tellingAs("mara@x"::equals).delete(MARA, id, 1, Scope.all()));
    }

    @Test
    void whatIsCommittedIsSavedThoughNobodyCouldBeTold() {
        CalendarServices deaf =
                CalendarServices.open(
                        database.source(),
                        (_, _) -> {
                            throw new IllegalStateException("nobody listens");
                        },
                        Clock.fixed(NOW, ZoneOffset.UTC));

        saved(deaf.events().create(MARA, own, review()));

        assertThat(shown("2026-11-19T00:00", "2026-11-20T00:00")).hasSize(1);
    }

    @Test
    void answerToWhatWasMadeInTheCalendarOfAnotherIsNoted() {
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.WRITE));
        CalendarUser ann = new CalendarUser(3);
        SaveOutcome.Saved made =
                saved(
                        services.events()
                                .create(
                                        TOMASZ,
                                        own,
                                        draft("Review", "2026-11-19T10:00", "2026-11-19T11:00")
                                                .withAttendees(
                                                        new Organizer("tom@x", ""),
                                                        List.of(Attendee.of("ann@x", "")))));
        SchedulingMessage reply =
                accepted(ann, "ann@x", made.messages().getFirst(), "tom@x").reply().orElseThrow();
        assertThat(reply.sender()).isEqualTo("ann@x");

        Invitation answer = card(TOMASZ, "tom@x", reply, "ann@x");

        assertThat(answer.standing()).isEqualTo(Standing.ANSWER);
        assertThat(services.scheduling().apply(TOMASZ, Set.of("tom@x"), answer))
                .isInstanceOf(SchedulingOutcome.Applied.class);
        assertThat(event(made.event()).draft().attendees())
                .extracting(Attendee::participation)
                .containsExactly(Participation.ACCEPTED);
    }

    @Test
    void oneOfSeveralSingleOccurrencesIsCalledOff() {
        EventId id =
                create(
                        draft("Daily", "2026-11-19T10:00", "2026-11-19T11:00")
                                .withRepetition(
                                        new Every(
                                                Frequency.DAILY, 1, Set.of(), new Until.Count(5))));
        accepted(TOMASZ, "tom@x", invitedTo(id, 1, "20261120T100000"), "mara@x");
        accepted(TOMASZ, "tom@x", invitedTo(id, 2, "20261121T100000"), "mara@x");
        assertThat(days()).containsExactly(20, 21);

        calledOff(id, 3, "20261120T100000");
        assertThat(days()).containsExactly(21);

        calledOff(id, 4, "20261121T100000");
        assertThat(days()).isEmpty();
    }

    private SchedulingMessage invitedTo(EventId id, long version, String recurrence) {
        EventDraft invited = event(id, recurrence).draft().withAttendees(BY_MARA, TOM);
        Scope scope = new Scope.This(new RecurrenceId(recurrence));
        return saved(services.events().change(MARA, id, version, scope, invited))
                .messages()
                .getFirst();
    }

    private void calledOff(EventId id, long version, String recurrence) {
        Scope scope = new Scope.This(new RecurrenceId(recurrence));
        SchedulingMessage cancel =
                saved(services.events().delete(MARA, id, version, scope)).messages().getFirst();
        assertThat(
                        services.scheduling()
                                .apply(
                                        TOMASZ,
                                        Set.of("tom@x"),
                                        card(TOMASZ, "tom@x", cancel, "mara@x")))
                .isInstanceOf(SchedulingOutcome.Applied.class);
    }

    private List<Integer> days() {
        return expansion(TOMASZ, "2026-11-18T00:00", "2026-11-30T00:00").occurrences().stream()
                .map(one -> one.start().getDayOfMonth())
                .toList();
    }
}
