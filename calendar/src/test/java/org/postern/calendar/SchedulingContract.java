package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Invitation.Standing;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** What invitations, answers and cancellations do on every database. */
abstract class SchedulingContract extends CalendarFixture {
    private static final Set<String> MARAS = Set.of("Mara@x");
    private static final Set<String> TOMASZS = Set.of("tom@x");
    private static final Organizer BY_MARA = new Organizer("mara@x", "Mara L");
    private static final List<Attendee> INVITED =
            List.of(Attendee.of("tom@x", "Tomasz, W"), Attendee.of("ann@x", ""));

    private CalendarId tomaszs() {
        return services.calendars().visibleTo(TOMASZ).getFirst().id();
    }

    private SaveOutcome.Saved invite() {
        return saved(
                services.events()
                        .create(
                                MARA,
                                own,
                                draft("Review", "2026-11-19T10:00", "2026-11-19T11:00")
                                        .withAttendees(BY_MARA, INVITED)));
    }

    private Invitation card(
            CalendarUser user, Set<String> addresses, SchedulingMessage message, String sender) {
        return switch (services.scheduling()
                .read(
                        user,
                        addresses,
                        message.text().getBytes(StandardCharsets.UTF_8),
                        Optional.of(message.method().name()),
                        sender)) {
            case InvitationReading.Read(var invitation, _) -> invitation;
            case InvitationReading.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private SchedulingOutcome.Applied applied(SchedulingOutcome outcome) {
        return switch (outcome) {
            case SchedulingOutcome.Applied applied -> applied;
            case SchedulingOutcome.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private SchedulingMessage accepted(SchedulingMessage request) {
        return applied(
                        services.scheduling()
                                .answer(
                                        TOMASZ,
                                        TOMASZS,
                                        card(TOMASZ, TOMASZS, request, "mara@x"),
                                        Participation.ACCEPTED,
                                        tomaszs()))
                .reply()
                .orElseThrow();
    }

    @Test
    void invitationIsAnsweredAndTheAnswerEntered() {
        SaveOutcome.Saved invited = invite();
        SchedulingMessage request = invited.messages().getFirst();
        assertThat(request.method()).isEqualTo(ItipMethod.REQUEST);
        assertThat(request.recipients()).containsExactly("tom@x", "ann@x");
        assertThat(request.subject()).isEqualTo("Invitation: Review");

        Invitation card = card(TOMASZ, TOMASZS, request, "mara@x");
        assertThat(card.standing()).isEqualTo(Standing.NEW);
        assertThat(card.draft().title()).isEqualTo("Review");
        assertThat(card.draft().organizer()).contains(BY_MARA);
        assertThat(card.own()).contains(Participation.NEEDS_ACTION);

        SchedulingMessage reply = accepted(request);
        assertThat(reply.recipients()).containsExactly("mara@x");
        assertThat(reply.text()).contains("METHOD:REPLY", "PARTSTAT=ACCEPTED");
        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-20T00:00").occurrences())
                .extracting(Occurrence::title)
                .containsExactly("Review");
        assertThat(card(TOMASZ, TOMASZS, request, "mara@x").standing()).isEqualTo(Standing.SAME);

        Invitation answer = card(MARA, MARAS, reply, "tom@x");
        assertThat(answer.standing()).isEqualTo(Standing.ANSWER);
        applied(services.scheduling().apply(MARA, MARAS, answer));
        assertThat(event(invited.event()).draft().attendees())
                .extracting(Attendee::participation)
                .containsExactly(Participation.ACCEPTED, Participation.NEEDS_ACTION);
        assertThat(services.scheduling().apply(MARA, MARAS, answer))
                .isInstanceOf(SchedulingOutcome.Refused.class);
    }

    @Test
    void forgedAnswerIsNotEntered() {
        SaveOutcome.Saved invited = invite();
        SchedulingMessage reply = accepted(invited.messages().getFirst());
        Invitation forged = card(MARA, MARAS, reply, "eve@z");

        assertThat(forged.standing()).isEqualTo(Standing.NOT_AUTHENTIC);
        assertThat(services.scheduling().apply(MARA, MARAS, forged))
                .isInstanceOf(SchedulingOutcome.Refused.class);
        assertThat(event(invited.event()).draft().attendees())
                .extracting(Attendee::participation)
                .containsOnly(Participation.NEEDS_ACTION);
    }

    @Test
    void laterTimeIsAnUpdateWithAHigherSequence() {
        SaveOutcome.Saved invited = invite();
        accepted(invited.messages().getFirst());
        SaveOutcome.Saved moved =
                saved(
                        services.events()
                                .reschedule(
                                        MARA,
                                        invited.event(),
                                        1,
                                        Scope.all(),
                                        Optional.empty(),
                                        at("2026-11-19T15:00", "2026-11-19T16:00")));
        SchedulingMessage update = moved.messages().getFirst();

        Invitation card = card(TOMASZ, TOMASZS, update, "mara@x");
        assertThat(card.standing()).isEqualTo(Standing.UPDATE);
        assertThat(card.sequence()).isEqualTo(1);
        assertThat(card.present()).isPresent();
        applied(services.scheduling().apply(TOMASZ, TOMASZS, card));
        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-20T00:00").occurrences())
                .singleElement()
                .matches(one -> one.start().getHour() == 15);
        assertThat(card(TOMASZ, TOMASZS, invited.messages().getFirst(), "mara@x").standing())
                .isEqualTo(Standing.OUTDATED);
    }

    @Test
    void whoIsNoLongerInvitedIsToldSo() {
        SaveOutcome.Saved invited = invite();
        EventDraft fewer =
                event(invited.event())
                        .draft()
                        .withAttendees(BY_MARA, List.of(Attendee.of("tom@x", "Tomasz, W")));
        List<SchedulingMessage> messages =
                saved(services.events().change(MARA, invited.event(), 1, Scope.all(), fewer))
                        .messages();

        assertThat(messages)
                .extracting(SchedulingMessage::method, SchedulingMessage::recipients)
                .containsExactly(
                        tuple(ItipMethod.REQUEST, List.of("tom@x")),
                        tuple(ItipMethod.CANCEL, List.of("ann@x")));
    }

    @Test
    void deletedEventIsCalledOffAndTakenOut() {
        SaveOutcome.Saved invited = invite();
        accepted(invited.messages().getFirst());
        SchedulingMessage cancel =
                saved(services.events().delete(MARA, invited.event(), 1, Scope.all()))
                        .messages()
                        .getFirst();
        assertThat(cancel.method()).isEqualTo(ItipMethod.CANCEL);

        Invitation card = card(TOMASZ, TOMASZS, cancel, "mara@x");
        assertThat(card.standing()).isEqualTo(Standing.CANCELLATION);
        assertThat(
                        services.scheduling()
                                .apply(TOMASZ, TOMASZS, card(TOMASZ, TOMASZS, cancel, "eve@z")))
                .isInstanceOf(SchedulingOutcome.Refused.class);
        applied(services.scheduling().apply(TOMASZ, TOMASZS, card));
        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-20T00:00").occurrences())
                .isEmpty();
    }

    @Test
    void oneOccurrenceIsCalledOff() {
        SaveOutcome.Saved invited =
                saved(
                        services.events()
                                .create(
                                        MARA,
                                        own,
                                        draft("Daily", "2026-11-19T10:00", "2026-11-19T11:00")
                                                .withRepetition(
                                                        new Every(
                                                                Frequency.DAILY,
                                                                1,
                                                                Set.of(),
                                                                new Until.Count(3)))
                                                .withAttendees(BY_MARA, INVITED)));
        accepted(invited.messages().getFirst());
        SchedulingMessage cancel =
                saved(
                                services.events()
                                        .delete(
                                                MARA,
                                                invited.event(),
                                                1,
                                                new Scope.This(
                                                        new RecurrenceId("20261120T100000"))))
                        .messages()
                        .getFirst();
        applied(
                services.scheduling()
                        .apply(TOMASZ, TOMASZS, card(TOMASZ, TOMASZS, cancel, "mara@x")));

        assertThat(expansion(TOMASZ, "2026-11-18T00:00", "2026-11-30T00:00").occurrences())
                .extracting(one -> one.start().getDayOfMonth())
                .containsExactly(19, 21);
    }

    @Test
    void declinedInvitationIsAnsweredAndNotEntered() {
        SchedulingMessage request = invite().messages().getFirst();
        SchedulingOutcome.Applied declined =
                applied(
                        services.scheduling()
                                .answer(
                                        TOMASZ,
                                        TOMASZS,
                                        card(TOMASZ, TOMASZS, request, "mara@x"),
                                        Participation.DECLINED,
                                        tomaszs()));

        assertThat(declined.event()).isEmpty();
        assertThat(declined.reply().orElseThrow().text()).contains("PARTSTAT=DECLINED");
        assertThat(expansion(TOMASZ, "2026-11-19T00:00", "2026-11-20T00:00").occurrences())
                .isEmpty();
    }

    @Test
    void cardShowsWhatElseIsOn() {
        EventTime same = at("2026-11-19T10:30", "2026-11-19T10:45");
        services.events().create(TOMASZ, tomaszs(), EventDraft.of("Dentist", same));

        assertThat(card(TOMASZ, TOMASZS, invite().messages().getFirst(), "mara@x").conflicts())
                .extracting(Occurrence::title)
                .containsExactly("Dentist");
    }

    @Test
    void sameUidInTheCalendarOfAnotherIsAnotherEvent() {
        SaveOutcome.Saved invited = invite();
        SchedulingMessage request = invited.messages().getFirst();
        CalendarUser ann = new CalendarUser(3);
        services.calendars().share(MARA, own, new Share(ann, Access.WRITE));

        assertThat(card(ann, Set.of("ann@x"), request, "mara@x").present()).isEmpty();
        assertThat(card(ann, Set.of("ann@x"), request, "mara@x").standing())
                .isEqualTo(Standing.NEW);
    }

    @Test
    void methodOfTheMailMustBeTheOneInside() {
        byte[] text = invite().messages().getFirst().text().getBytes(StandardCharsets.UTF_8);

        assertThat(
                        services.scheduling()
                                .read(TOMASZ, TOMASZS, text, Optional.of("CANCEL"), "mara@x"))
                .isInstanceOf(InvitationReading.Refused.class);
        assertThat(services.scheduling().read(TOMASZ, TOMASZS, text, Optional.empty(), "mara@x"))
                .isInstanceOf(InvitationReading.Read.class);
        assertThat(
                        services.scheduling()
                                .read(TOMASZ, TOMASZS, new byte[0], Optional.empty(), "mara@x"))
                .isInstanceOf(InvitationReading.Refused.class);
    }

    @Test
    void eventWithoutAttendeesTellsNobody() {
        assertThat(
                        saved(
                                        services.events()
                                                .create(
                                                        MARA,
                                                        own,
                                                        draft(
                                                                "Alone",
                                                                "2026-11-19T10:00",
                                                                "2026-11-19T11:00")))
                                .messages())
                .isEmpty();
    }
}
