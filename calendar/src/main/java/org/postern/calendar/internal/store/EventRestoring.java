package org.postern.calendar.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.calendar.EventId;
import org.postern.calendar.FormerEvent;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.itip.Outgoing;
import org.postern.calendar.internal.text.Component;

/** Takes one change to one event back, in a transaction, for somebody who may write there. */
final class EventRestoring {
    private final Grant grant;
    private final ObjectRows rows;
    private final EventWriting writing;
    private final Outgoing outgoing;

    EventRestoring(Grant grant, ObjectRows rows, EventWriting writing, Instant now) {
        this.grant = grant;
        this.rows = rows;
        this.writing = writing;
        this.outgoing = new Outgoing(now);
    }

    SaveOutcome restore(FormerEvent former) {
        Component object = StoredObject.read(former.object());
        return former.version().isEmpty()
                ? deleted(former, object)
                : changed(former, object, former.version().get());
    }

    private SaveOutcome deleted(FormerEvent former, Component object) {
        Columns columns = EventWriting.columns(object);
        Optional<StoredObject> anew = rows.find(grant.calendar(), columns.uid());
        if (anew.isPresent()) {
            return conflict(anew);
        }
        if (grant.hides(columns.visibility())) {
            throw Refusals.noObject();
        }
        boolean mails = columns.withAttendees() && isOurs(former, object);
        Component again = mails ? outgoing.again(object, Optional.empty()) : object;
        EventId event = writing.insert(grant.calendar(), again, former.organized());
        return new SaveOutcome.Saved(event, 1, mails ? outgoing.created(again) : List.of());
    }

    /** Nobody else organises what has no organiser. */
    private static boolean isOurs(FormerEvent former, Component object) {
        return former.organized()
                || object.named("VEVENT").allMatch(event -> event.first("ORGANIZER").isEmpty());
    }

    private SaveOutcome changed(FormerEvent former, Component object, long version) {
        Optional<StoredObject> found = rows.find(former.event().value(), Columns.Kind.EVENT);
        Optional<StoredObject> made =
                former.made().flatMap(id -> rows.find(id.value(), Columns.Kind.EVENT));
        boolean untouched =
                found.filter(now -> now.row().version() == version)
                        .filter(now -> now.row().calendar().equals(grant.calendar()))
                        .isPresent();
        boolean madeUntouched =
                former.made().isEmpty()
                        || made.filter(one -> one.row().version() == 1)
                                .filter(one -> one.row().calendar().equals(grant.calendar()))
                                .isPresent();
        if (!untouched || !madeUntouched) {
            return conflict(found);
        }
        StoredObject now = found.get();
        if (grant.hides(now.row().visibility())) {
            throw Refusals.noObject();
        }
        Component since = now.calendar();
        Component again =
                now.row().organized() ? outgoing.again(object, Optional.of(since)) : object;
        if (!rows.update(
                now.row(),
                EventWriting.columns(again),
                former.organized(),
                EventWriting.text(again))) {
            return conflict(rows.find(former.event().value(), Columns.Kind.EVENT));
        }
        if (made.isPresent() && !rows.delete(made.get().row())) {
            throw Refusals.invalid("The event was changed at the same moment. Try again.");
        }
        return new SaveOutcome.Saved(former.event(), version + 1, told(now, made, again));
    }

    private List<SchedulingMessage> told(
            StoredObject now, Optional<StoredObject> made, Component again) {
        if (!now.row().organized()) {
            return List.of();
        }
        List<SchedulingMessage> gone =
                made.map(one -> outgoing.deleted(one.calendar())).orElse(List.of());
        return Stream.concat(gone.stream(), outgoing.changed(now.calendar(), again).stream())
                .toList();
    }

    private SaveOutcome conflict(Optional<StoredObject> present) {
        return new SaveOutcome.Conflict(
                present.flatMap(stored -> OpenedEvent.of(stored, grant))
                        .flatMap(opened -> opened.shown(Optional.empty())));
    }
}
