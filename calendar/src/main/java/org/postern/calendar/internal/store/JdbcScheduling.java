package org.postern.calendar.internal.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventId;
import org.postern.calendar.Invitation;
import org.postern.calendar.InvitationReading;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.Participation;
import org.postern.calendar.Scheduling;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.SchedulingOutcome;
import org.postern.calendar.internal.event.Attendees;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesEditor;
import org.postern.calendar.internal.itip.Broker;
import org.postern.calendar.internal.itip.Entering;
import org.postern.calendar.internal.itip.Incoming;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;

/** Invitations to and from calendars in the database. */
public final class JdbcScheduling implements Scheduling {
    private final Database database;
    private final Grants grants;
    private final ObjectRows rows;
    private final EventWriting writing;
    private final Cards cards;

    public JdbcScheduling(Database database) {
        this.database = database;
        this.grants = new Grants(database);
        this.rows = new ObjectRows(database);
        this.writing = new EventWriting(grants, rows);
        this.cards = new Cards(new Board(rows, new SeriesCache(rows)), grants);
    }

    @Override
    public InvitationReading read(
            CalendarUser user,
            Set<String> addresses,
            byte[] content,
            Optional<String> method,
            String sender) {
        if (content.length > MOST_OCTETS) {
            return new InvitationReading.Refused("This invitation is too big to be read.");
        }
        return switch (Incoming.read(content, method, sender)) {
            case Incoming.Reading.Refused(var sentence) -> new InvitationReading.Refused(sentence);
            case Incoming.Reading.Read(var incoming) -> {
                Optional<OpenedEvent> present = present(user, incoming);
                yield cards.card(user, incoming, present, broker(addresses));
            }
        };
    }

    private static Broker broker(Set<String> addresses) {
        return new Broker(
                addresses.stream().map(Attendees::folded).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * In the calendars of the user; a UID in another's is another event, but for an answer, which
     * whoever may write there can note.
     */
    private Optional<OpenedEvent> present(CalendarUser user, Incoming incoming) {
        return rows.ownedBy(user, incoming.uid()).stream()
                .findFirst()
                .or(
                        () ->
                                incoming.method() == ItipMethod.REPLY
                                        ? elsewhere(user, incoming.uid())
                                        : Optional.empty())
                .flatMap(
                        stored ->
                                grants.of(user, stored.row().calendar())
                                        .flatMap(grant -> OpenedEvent.of(stored, grant)));
    }

    private Optional<StoredObject> elsewhere(CalendarUser user, String uid) {
        return grants.of(user).stream()
                .filter(grant -> grant.may(Access.WRITE))
                .flatMap(
                        grant ->
                                rows
                                        .find(grant.calendar(), uid)
                                        .filter(one -> one.row().kind() == Columns.Kind.EVENT)
                                        .filter(one -> !one.isHiddenFrom(grant))
                                        .stream())
                .findFirst();
    }

    /** The same look again at what a card was made of, in the transaction that acts on it. */
    private record Look(Incoming incoming, Optional<OpenedEvent> present, Broker.Verdict verdict) {}

    private Optional<Look> look(CalendarUser user, Broker broker, Invitation invitation) {
        Incoming.Reading reading =
                Incoming.read(
                        invitation.object().getBytes(StandardCharsets.UTF_8),
                        Optional.of(invitation.method().name()),
                        invitation.sender());
        if (!(reading instanceof Incoming.Reading.Read(var incoming))) {
            return Optional.empty();
        }
        Optional<OpenedEvent> present = present(user, incoming);
        return Optional.of(
                new Look(incoming, present, broker.judge(incoming, present.map(Cards::known))));
    }

    @Override
    public SchedulingOutcome answer(
            CalendarUser user,
            Set<String> addresses,
            Invitation invitation,
            Participation participation,
            CalendarId calendar) {
        if (participation != Participation.ACCEPTED
                && participation != Participation.TENTATIVE
                && participation != Participation.DECLINED) {
            return new SchedulingOutcome.Refused("Answer yes, perhaps or no.");
        }
        Broker broker = broker(addresses);
        return told(
                database.inTransaction(
                        () -> {
                            Optional<Look> look = look(user, broker, invitation);
                            return look.isEmpty()
                                    ? Entered.refused("This invitation can no longer be read.")
                                    : answered(user, broker, look.get(), participation, calendar);
                        }));
    }

    private Entered answered(
            CalendarUser user,
            Broker broker,
            Look look,
            Participation participation,
            CalendarId calendar) {
        Optional<Property> own = broker.own(look.incoming().event());
        boolean answerable =
                switch (look.verdict().standing()) {
                    case NEW, SAME, UPDATE -> look.incoming().method() == ItipMethod.REQUEST;
                    case OUTDATED, CANCELLATION, ANSWER, FOR_INFORMATION, NOT_AUTHENTIC -> false;
                };
        if (!answerable || own.isEmpty()) {
            return Entered.refused(
                    look.verdict().sentence().isEmpty()
                            ? "There is nothing to answer here."
                            : look.verdict().sentence());
        }
        Optional<SchedulingMessage> reply =
                Entering.reply(
                        look.incoming(), own.get(), participation, database.clock().instant());
        if (look.present().isEmpty() && participation == Participation.DECLINED) {
            return new Entered(
                    new SchedulingOutcome.Applied(Optional.empty(), reply), Optional.empty());
        }
        Component entered =
                Entering.answered(
                        Entering.requested(
                                look.incoming(), look.present().map(OpenedEvent::series)),
                        look.incoming(),
                        Attendees.address(own.get()),
                        participation);
        return enter(user, look, entered, calendar, reply);
    }

    private Entered enter(
            CalendarUser user,
            Look look,
            Component object,
            CalendarId calendar,
            Optional<SchedulingMessage> reply) {
        if (look.present().isEmpty()) {
            grants.require(user, calendar, Access.OWNER);
            EventId id = writing.insert(calendar, object, false);
            return new Entered(
                    new SchedulingOutcome.Applied(Optional.of(id), reply), Optional.of(calendar));
        }
        OpenedEvent present = look.present().get();
        boolean organized = present.row().organized();
        return writing.update(present, object, organized, List.of()).isEmpty()
                ? Entered.refused("The event was changed at the same moment. Try again.")
                : new Entered(
                        new SchedulingOutcome.Applied(Optional.of(present.id()), reply),
                        Optional.of(present.row().calendar()));
    }

    @Override
    public SchedulingOutcome apply(
            CalendarUser user, Set<String> addresses, Invitation invitation) {
        Broker broker = broker(addresses);
        return told(
                database.inTransaction(
                        () -> {
                            Optional<Look> look = look(user, broker, invitation);
                            return look.isEmpty() || look.get().present().isEmpty()
                                    ? Entered.refused("There is nothing to enter here.")
                                    : applied(user, look.get(), look.get().present().get());
                        }));
    }

    private Entered applied(CalendarUser user, Look look, OpenedEvent present) {
        Series series = present.series();
        Instant now = database.clock().instant();
        CalendarId calendar = present.row().calendar();
        return switch (look.verdict().standing()) {
            case UPDATE ->
                    enter(
                            user,
                            look,
                            Entering.requested(look.incoming(), Optional.of(series)),
                            calendar,
                            Optional.empty());
            case ANSWER ->
                    enter(
                            user,
                            look,
                            Entering.withAnswer(series, look.incoming(), now),
                            calendar,
                            Optional.empty());
            case CANCELLATION -> cancelled(user, look, present, now);
            case SAME -> Entered.refused("This is entered already.");
            case NEW, OUTDATED, FOR_INFORMATION, NOT_AUTHENTIC ->
                    Entered.refused(
                            look.verdict().sentence().isEmpty()
                                    ? "There is nothing to enter here."
                                    : look.verdict().sentence());
        };
    }

    private Entered cancelled(CalendarUser user, Look look, OpenedEvent present, Instant now) {
        Series series = present.series();
        var occurrence =
                look.incoming()
                        .event()
                        .first("RECURRENCE-ID")
                        .flatMap(series.zones()::moment)
                        .map(series::onMaster);
        if (occurrence.isPresent()) {
            Component rest = new SeriesEditor(now, false).deleteThis(series, occurrence.get());
            // The last of those that came one by one goes with the object.
            if (rest.named("VEVENT").findAny().isPresent()) {
                return enter(user, look, rest, present.row().calendar(), Optional.empty());
            }
        }
        return rows.delete(present.row())
                ? new Entered(
                        new SchedulingOutcome.Applied(Optional.empty(), Optional.empty()),
                        Optional.of(present.row().calendar()))
                : Entered.refused("The event was changed at the same moment. Try again.");
    }

    /** An outcome, and which calendar it changed. */
    private record Entered(SchedulingOutcome outcome, Optional<CalendarId> changed) {
        static Entered refused(String sentence) {
            return new Entered(new SchedulingOutcome.Refused(sentence), Optional.empty());
        }
    }

    private SchedulingOutcome told(Entered entered) {
        entered.changed()
                .ifPresent(calendar -> database.changed(calendar, () -> grants.audience(calendar)));
        return entered.outcome();
    }
}
