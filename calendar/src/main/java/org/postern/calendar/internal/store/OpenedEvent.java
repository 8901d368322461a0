package org.postern.calendar.internal.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.postern.calendar.CalendarEvent;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventId;
import org.postern.calendar.EventStatus;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.Repetition;
import org.postern.calendar.Scope;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.event.Instance;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesReader;

/** A stored event with its series, as somebody opened it. */
record OpenedEvent(StoredObject stored, Series series, Grant grant) {

    static Optional<OpenedEvent> of(StoredObject stored, Grant grant) {
        return SeriesReader.read(stored.calendar())
                .map(series -> new OpenedEvent(stored, series, grant));
    }

    ObjectRow row() {
        return stored.row();
    }

    EventId id() {
        return new EventId(row().id());
    }

    /** Where an occurrence is; empty if the series has none of that id. */
    Optional<LocalDateTime> at(RecurrenceId recurrence) {
        return series.at(recurrence).filter(at -> !series.excluded().contains(at));
    }

    boolean hides(Instance instance) {
        return grant.hides(row().visibility()) || grant.hides(Drafts.visibility(instance.event()));
    }

    /** Nobody changes what is hidden from them, not even as part of a whole. */
    void requireSeen(Scope scope) {
        switch (scope) {
            case Scope.This(var recurrence) -> {
                if (at(recurrence).map(series::instance).filter(this::hides).isPresent()) {
                    throw Refusals.noObject();
                }
            }
            case Scope.All(), Scope.Following(_) -> {
                if (stored.isHiddenFrom(grant)) {
                    throw Refusals.partlyPrivate();
                }
            }
        }
    }

    /** As the user may see it; empty if the occurrence is not there. */
    Optional<CalendarEvent> shown(Optional<RecurrenceId> recurrence) {
        if (recurrence.isEmpty()) {
            return Optional.of(shown(series.first(), Optional.empty()));
        }
        return at(recurrence.get()).map(at -> shown(series.instance(at), recurrence));
    }

    private CalendarEvent shown(Instance instance, Optional<RecurrenceId> recurrence) {
        boolean hidden = hides(instance);
        EventDraft draft = Drafts.of(series, instance);
        return new CalendarEvent(
                id(),
                row().calendar(),
                row().version(),
                hidden ? "" : stored.uid(),
                recurrence,
                series.recurring(),
                grant.edits(row().visibility()) && !hidden,
                row().organized(),
                hidden ? veiled(draft) : draft,
                series.unreadable()
                        ? "Something in this event could not be read; it is kept as it is."
                        : "");
    }

    private static EventDraft veiled(EventDraft draft) {
        return new EventDraft(
                "Busy",
                draft.time(),
                "",
                "",
                Repetition.none(),
                EventStatus.CONFIRMED,
                draft.busy(),
                Visibility.PRIVATE,
                Optional.empty(),
                List.of());
    }
}
