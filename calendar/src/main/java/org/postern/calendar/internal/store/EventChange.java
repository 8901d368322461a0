package org.postern.calendar.internal.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventId;
import org.postern.calendar.EventTime;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.Scope;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesEditor;
import org.postern.calendar.internal.event.SeriesSplit;
import org.postern.calendar.internal.event.Shift;
import org.postern.calendar.internal.itip.Outgoing;
import org.postern.calendar.internal.text.Component;

/** One change to one event, in the transaction it was opened in; empty if somebody was faster. */
final class EventChange {
    private final OpenedEvent opened;
    private final EventWriting writing;
    private final ObjectRows rows;
    private final Series series;
    private final boolean organized;
    private final SeriesEditor editor;
    private final Outgoing outgoing;

    EventChange(OpenedEvent opened, EventWriting writing, ObjectRows rows, Instant now) {
        this.opened = opened;
        this.writing = writing;
        this.rows = rows;
        this.series = opened.series();
        // Nobody else organises what has no organiser.
        this.organized = opened.row().organized() || series.master().first("ORGANIZER").isEmpty();
        this.editor = new SeriesEditor(now, organized);
        this.outgoing = new Outgoing(now);
    }

    Optional<SaveOutcome.Saved> to(Scope scope, EventDraft draft) {
        return switch (scope) {
            case Scope.All() -> update(editor.changeAll(series, draft));
            case Scope.This(var recurrence) ->
                    update(editor.changeThis(series, at(recurrence), draft));
            case Scope.Following(var recurrence) -> following(at(recurrence), draft);
        };
    }

    private LocalDateTime at(RecurrenceId recurrence) {
        return opened.at(recurrence).orElseThrow(Refusals::noObject);
    }

    /** To another time; {@code moved} is the occurrence that was dragged. */
    Optional<SaveOutcome.Saved> to(Scope scope, Optional<RecurrenceId> moved, EventTime time) {
        Drafts.problem(time)
                .ifPresent(
                        sentence -> {
                            throw Refusals.invalid(sentence);
                        });
        return switch (scope) {
            case Scope.All() -> {
                EventDraft first = Drafts.of(series, series.first());
                EventTime shifted =
                        moved.filter(_ -> series.recurring())
                                .map(this::at)
                                .map(series::instance)
                                .map(dragged -> Shift.between(dragged, time).of(first.time(), time))
                                .orElse(time);
                yield to(scope, first.withTime(shifted));
            }
            case Scope.This(var recurrence) -> to(scope, occurrence(recurrence).withTime(time));
            case Scope.Following(var recurrence) ->
                    to(scope, occurrence(recurrence).withTime(time));
        };
    }

    private EventDraft occurrence(RecurrenceId recurrence) {
        return Drafts.of(series, series.instance(at(recurrence)));
    }

    private Optional<SaveOutcome.Saved> following(LocalDateTime at, EventDraft draft) {
        SeriesSplit split = new SeriesSplit(editor, series, at);
        if (split.isFirst()) {
            return update(editor.changeAll(series, draft));
        }
        Component before = split.before();
        Component from = split.from(draft);
        List<SchedulingMessage> messages = new ArrayList<>();
        if (organized) {
            messages.addAll(outgoing.changed(series.calendar(), before));
            messages.addAll(outgoing.created(from));
        }
        if (writing.update(opened, before, organized, messages).isEmpty()) {
            return Optional.empty();
        }
        EventId made = writing.insert(opened.row().calendar(), from, organized);
        return Optional.of(new SaveOutcome.Saved(made, 1, messages));
    }

    Optional<SaveOutcome.Saved> away(Scope scope) {
        return switch (scope) {
            case Scope.All() -> deleted();
            case Scope.This(var recurrence) -> {
                if (!series.recurring()) {
                    yield deleted();
                }
                LocalDateTime at = at(recurrence);
                yield writing.update(
                        opened,
                        editor.deleteThis(series, at),
                        organized,
                        organized ? outgoing.deletedThis(series, at) : List.of());
            }
            case Scope.Following(var recurrence) -> {
                SeriesSplit split = new SeriesSplit(editor, series, at(recurrence));
                yield split.isFirst() ? deleted() : update(split.before());
            }
        };
    }

    private Optional<SaveOutcome.Saved> deleted() {
        return rows.delete(opened.row())
                ? Optional.of(
                        new SaveOutcome.Saved(
                                opened.id(),
                                opened.row().version(),
                                organized ? outgoing.deleted(series.calendar()) : List.of()))
                : Optional.empty();
    }

    private Optional<SaveOutcome.Saved> update(Component changed) {
        return writing.update(
                opened,
                changed,
                organized,
                organized ? outgoing.changed(series.calendar(), changed) : List.of());
    }
}
