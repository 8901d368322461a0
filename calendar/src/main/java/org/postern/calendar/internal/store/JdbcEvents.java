package org.postern.calendar.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarEvent;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventId;
import org.postern.calendar.EventTime;
import org.postern.calendar.Events;
import org.postern.calendar.Expansion;
import org.postern.calendar.FormerEvent;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.Scope;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.SeriesEditor;
import org.postern.calendar.internal.itip.Outgoing;
import org.postern.calendar.internal.text.Component;
import org.springframework.dao.DuplicateKeyException;

/** Events in the database. */
public final class JdbcEvents implements Events {
    private static final Duration LONGEST_SPAN = Duration.ofDays(400);

    private final Database database;
    private final Grants grants;
    private final ObjectRows rows;
    private final Board board;
    private final EventWriting writing;

    private final Predicate<String> senders;

    public JdbcEvents(Database database) {
        this(database, _ -> true);
    }

    private JdbcEvents(Database database, Predicate<String> senders) {
        this.senders = senders;
        this.database = database;
        this.grants = new Grants(database);
        this.rows = new ObjectRows(database);
        this.board = new Board(rows, new SeriesCache(rows));
        this.writing = new EventWriting(grants, rows);
    }

    @Override
    public Expansion occurrences(
            CalendarUser user, Set<CalendarId> calendars, Instant from, Instant to, ZoneId zone) {
        return occurrences(
                grants.of(user).stream()
                        .filter(grant -> calendars.contains(grant.calendar()))
                        .toList(),
                from,
                to,
                zone);
    }

    @Override
    public Expansion occurrences(CalendarUser user, Instant from, Instant to, ZoneId zone) {
        return occurrences(grants.of(user).stream().filter(Grant::shown).toList(), from, to, zone);
    }

    private Expansion occurrences(List<Grant> seen, Instant from, Instant to, ZoneId zone) {
        if (Duration.between(from, to).compareTo(LONGEST_SPAN) > 0) {
            throw Refusals.invalid("This is too long a time to show. Choose a year at most.");
        }
        return board.of(seen, from, to, zone);
    }

    @Override
    public Optional<CalendarEvent> event(
            CalendarUser user, EventId event, Optional<RecurrenceId> recurrence) {
        return writing.open(user, event).flatMap(opened -> opened.shown(recurrence));
    }

    @Override
    public SaveOutcome create(CalendarUser user, CalendarId calendar, EventDraft draft) {
        Instant now = database.clock().instant();
        Component object = new SeriesEditor(now, true).create(draft);
        SaveOutcome.Saved saved =
                database.inTransaction(
                        () -> {
                            grants.require(user, calendar, Access.WRITE);
                            EventId event = writing.insert(calendar, object, true);
                            return sendable(
                                    new SaveOutcome.Saved(
                                            event, 1, new Outgoing(now).created(object)));
                        });
        database.changed(calendar, () -> grants.audience(calendar));
        return saved;
    }

    @Override
    public SaveOutcome change(
            CalendarUser user, EventId event, long version, Scope scope, EventDraft draft) {
        return changing(
                user,
                event,
                version,
                recurrence(scope),
                opened -> change(opened, scope).to(scope, draft));
    }

    @Override
    public SaveOutcome change(
            CalendarUser user,
            EventId event,
            long version,
            Scope scope,
            EventDraft draft,
            CalendarId calendar) {
        Set<CalendarId> touched = scope instanceof Scope.All ? Set.of(calendar) : Set.of();
        return changing(
                user,
                event,
                version,
                recurrence(scope),
                touched,
                opened -> {
                    Optional<SaveOutcome.Saved> changed = change(opened, scope).to(scope, draft);
                    if (touched.isEmpty() || opened.row().calendar().equals(calendar)) {
                        return changed;
                    }
                    grants.require(user, calendar, Access.WRITE);
                    return changed.flatMap(saved -> moved(user, saved, calendar));
                });
    }

    private Optional<SaveOutcome.Saved> moved(
            CalendarUser user, SaveOutcome.Saved saved, CalendarId calendar) {
        return writing.openToChange(user, saved.event())
                .flatMap(opened -> writing.move(opened, calendar))
                .map(
                        there ->
                                new SaveOutcome.Saved(
                                        there.event(), there.version(), saved.messages()));
    }

    @Override
    public Events tellingAs(Predicate<String> addresses) {
        return new JdbcEvents(database, addresses);
    }

    /** Refuses what attendees could not be told of, before it is committed. */
    private SaveOutcome.Saved sendable(SaveOutcome.Saved saved) {
        for (SchedulingMessage message : saved.messages()) {
            if (!message.sender().isEmpty() && !senders.test(message.sender())) {
                throw Refusals.notTheirs(message.sender());
            }
        }
        return saved;
    }

    @Override
    public SaveOutcome reschedule(
            CalendarUser user,
            EventId event,
            long version,
            Scope scope,
            Optional<RecurrenceId> moved,
            EventTime time) {
        return changing(
                user,
                event,
                version,
                moved.or(() -> recurrence(scope)),
                opened -> change(opened, scope).to(scope, moved, time));
    }

    @Override
    public SaveOutcome delete(CalendarUser user, EventId event, long version, Scope scope) {
        return changing(
                user,
                event,
                version,
                recurrence(scope),
                opened -> change(opened, scope).away(scope));
    }

    private EventChange change(OpenedEvent opened, Scope scope) {
        opened.requireSeen(scope);
        return new EventChange(opened, writing, rows, database.clock().instant());
    }

    private static Optional<RecurrenceId> recurrence(Scope scope) {
        return switch (scope) {
            case Scope.All() -> Optional.empty();
            case Scope.This(var recurrence) -> Optional.of(recurrence);
            case Scope.Following(var recurrence) -> Optional.of(recurrence);
        };
    }

    private SaveOutcome changing(
            CalendarUser user,
            EventId event,
            long version,
            Optional<RecurrenceId> recurrence,
            Function<OpenedEvent, Optional<SaveOutcome.Saved>> change) {
        return changing(user, event, version, recurrence, Set.of(), change);
    }

    /**
     * A change to what is still of the version it was opened in.
     *
     * @param others calendars that are touched beside the event's own
     */
    private SaveOutcome changing(
            CalendarUser user,
            EventId event,
            long version,
            Optional<RecurrenceId> recurrence,
            Set<CalendarId> others,
            Function<OpenedEvent, Optional<SaveOutcome.Saved>> change) {
        Set<CalendarId> touched = new HashSet<>(others);
        SaveOutcome outcome =
                database.inTransaction(
                        () -> {
                            Optional<OpenedEvent> opened = writing.openToChange(user, event);
                            if (opened.isEmpty() || opened.get().row().version() != version) {
                                return conflict(opened, recurrence);
                            }
                            touched.add(opened.get().row().calendar());
                            return saved(user, event, recurrence, change, opened.get());
                        });
        if (outcome instanceof SaveOutcome.Saved) {
            touched.forEach(
                    calendar -> database.changed(calendar, () -> grants.audience(calendar)));
        }
        return outcome;
    }

    private SaveOutcome saved(
            CalendarUser user,
            EventId event,
            Optional<RecurrenceId> recurrence,
            Function<OpenedEvent, Optional<SaveOutcome.Saved>> change,
            OpenedEvent opened) {
        try {
            Optional<SaveOutcome.Saved> saved = change.apply(opened);
            return saved.isPresent()
                    ? restorable(sendable(saved.get()), opened)
                    : conflict(writing.openToChange(user, event), recurrence);
        } catch (DuplicateKeyException e) {
            throw Refusals.invalid("That calendar has this event already. Delete one of the two.");
        }
    }

    private SaveOutcome.Saved restorable(SaveOutcome.Saved saved, OpenedEvent before) {
        Optional<ObjectRow> now =
                rows.find(before.row().id(), Columns.Kind.EVENT).map(StoredObject::row);
        if (now.filter(row -> !row.calendar().equals(before.row().calendar())).isPresent()) {
            return saved;
        }
        return new SaveOutcome.Saved(
                saved.event(),
                saved.version(),
                saved.messages(),
                Optional.of(
                        new FormerEvent(
                                before.row().calendar(),
                                before.id(),
                                now.map(ObjectRow::version),
                                Optional.of(saved.event())
                                        .filter(made -> !made.equals(before.id())),
                                before.row().organized(),
                                before.stored().content())));
    }

    @Override
    public SaveOutcome restore(CalendarUser user, FormerEvent former) {
        SaveOutcome outcome =
                database.inTransaction(
                        () ->
                                switch (restoring(user, former).restore(former)) {
                                    case SaveOutcome.Saved saved -> sendable(saved);
                                    case SaveOutcome.Conflict conflict -> conflict;
                                });
        if (outcome instanceof SaveOutcome.Saved) {
            database.changed(former.calendar(), () -> grants.audience(former.calendar()));
        }
        return outcome;
    }

    private EventRestoring restoring(CalendarUser user, FormerEvent former) {
        Grant grant = grants.require(user, former.calendar(), Access.WRITE);
        return new EventRestoring(grant, rows, writing, database.clock().instant());
    }

    private static SaveOutcome conflict(
            Optional<OpenedEvent> opened, Optional<RecurrenceId> recurrence) {
        return new SaveOutcome.Conflict(
                opened.flatMap(
                        present ->
                                present.shown(recurrence)
                                        .or(() -> present.shown(Optional.empty()))));
    }
}
