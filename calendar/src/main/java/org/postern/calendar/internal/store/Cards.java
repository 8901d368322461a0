package org.postern.calendar.internal.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventDraft;
import org.postern.calendar.Invitation;
import org.postern.calendar.InvitationReading;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.Occurrence;
import org.postern.calendar.Participation;
import org.postern.calendar.internal.event.Attendees;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.event.Instance;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.itip.Broker;
import org.postern.calendar.internal.itip.Incoming;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentWriter;
import org.postern.calendar.internal.text.Property;

/** What a card above a message tells of an invitation. */
final class Cards {
    private static final int MOST_CONFLICTS = 20;
    private static final ZoneId ANYWHERE = ZoneOffset.UTC;

    private final Board board;
    private final Grants grants;

    Cards(Board board, Grants grants) {
        this.board = board;
        this.grants = grants;
    }

    static Broker.Known known(OpenedEvent present) {
        return new Broker.Known(present.series(), present.row().organized());
    }

    InvitationReading card(
            CalendarUser user, Incoming incoming, Optional<OpenedEvent> present, Broker broker) {
        // An answer or a cancellation need not say when the event is.
        Optional<Series> series =
                SeriesReader.read(incoming.object()).or(() -> present.map(OpenedEvent::series));
        if (series.isEmpty()) {
            return new InvitationReading.Refused("This does not say when the event is.");
        }
        Component event = incoming.event();
        Broker.Verdict verdict = broker.judge(incoming, present.map(Cards::known));
        Instance instance = series.get().first();
        Invitation invitation =
                new Invitation(
                        incoming.method(),
                        incoming.uid(),
                        CalendarObjects.sequence(event),
                        CalendarObjects.stamp(event),
                        incoming.sender(),
                        event.first("RECURRENCE-ID")
                                .flatMap(series.get().zones()::moment)
                                .map(series.get()::onMaster)
                                .map(series.get()::id),
                        draft(incoming, series.get(), instance),
                        verdict.standing(),
                        present.map(OpenedEvent::id),
                        incoming.method() == ItipMethod.REQUEST
                                ? conflicts(user, instance, present)
                                : List.of(),
                        own(incoming, present, broker),
                        text(incoming));
        return new InvitationReading.Read(invitation, verdict.sentence());
    }

    private static EventDraft draft(Incoming incoming, Series series, Instance instance) {
        EventDraft draft = Drafts.of(series, instance);
        Component event = incoming.event();
        return new EventDraft(
                draft.title(),
                draft.time(),
                draft.location(),
                draft.description(),
                draft.repetition(),
                draft.status(),
                draft.busy(),
                draft.visibility(),
                Attendees.organizer(event).or(draft::organizer),
                Attendees.attendees(event));
    }

    private static Optional<Participation> own(
            Incoming incoming, Optional<OpenedEvent> present, Broker broker) {
        return present.map(opened -> opened.series().master())
                .flatMap(broker::own)
                .or(() -> broker.own(incoming.event()))
                .map(Attendees::participation);
    }

    private static String text(Incoming incoming) {
        return ComponentWriter.write(
                incoming.object().with(Property.of("METHOD", incoming.method().name())));
    }

    /** Own busy events at the time of the (first) occurrence. */
    private List<Occurrence> conflicts(
            CalendarUser user, Instance instance, Optional<OpenedEvent> present) {
        Instant from = instance.start().instant(ANYWHERE);
        Instant to = instance.end().instant(ANYWHERE);
        Instant least = to.isAfter(from) ? to : from.plusSeconds(1);
        Instant end =
                least.isAfter(from.plusSeconds(86_400 * 31))
                        ? from.plusSeconds(86_400 * 31)
                        : least;
        List<Grant> owned =
                grants.of(user).stream().filter(grant -> grant.may(Access.OWNER)).toList();
        return board.of(owned, from, end, ANYWHERE).occurrences().stream()
                .filter(Occurrence::busy)
                .filter(one -> present.isEmpty() || !one.event().equals(present.get().id()))
                .limit(MOST_CONFLICTS)
                .toList();
    }
}
