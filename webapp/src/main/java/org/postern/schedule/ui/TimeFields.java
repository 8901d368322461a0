package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.calendar.EventTime;
import org.postern.schedule.ui.EventTimes.Span;

/** When an event is: whole days, or times on somebody's clocks. */
final class TimeFields extends Composite<Div> {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private final Locality locality;
    private final Checkbox allDay = new Checkbox();
    private final MomentField starts;
    private final MomentField ends;
    private final ZoneField zone;
    private EventTime given;
    private Span before;
    private Optional<ZoneId> zoneBefore;
    private Optional<LocalDateTime> lastStart = Optional.empty();
    private boolean hours;
    private boolean untilMidnight;
    private Consumer<LocalDate> onStart = _ -> {};

    TimeFields(Locality locality, EventTime time) {
        this.locality = locality;
        given = time;
        before = EventTimes.shown(time, locality.zone());
        zoneBefore = EventTimes.clocks(time, locality.zone());
        starts = new MomentField(getTranslation("calendar.starts"));
        ends = new MomentField(getTranslation("calendar.ends"));
        zone = new ZoneField(locality.zone());
        allDay.setLabel(getTranslation("calendar.all-day"));
        allDay.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        takeHours(change.getValue());
                    }
                });
        starts.onChange(this::startMoved);
        ends.onChange(this::explain);
        zone.onChange(this::explain);
        var times = new Div(starts, ends);
        times.addClassName("pair");
        getContent().addClassName("form");
        getContent().add(allDay, times, zone);
        setValue(time);
    }

    /** Called with the day of the start whenever the user changes it. */
    void onStart(Consumer<LocalDate> listener) {
        onStart = listener;
    }

    void setValue(EventTime time) {
        given = time;
        zoneBefore = EventTimes.clocks(time, locality.zone());
        before = EventTimes.shown(time, zoneBefore.orElse(locality.zone()));
        hours = !before.allDay();
        untilMidnight = false;
        allDay.setValue(before.allDay());
        starts.setValue(before.start());
        ends.setValue(before.allDay() ? before.end().minusDays(1) : before.end());
        lastStart = starts.value();
        zone.setValue(zoneBefore);
        setWholeDays(before.allDay());
    }

    LocalDate firstDay() {
        return before.start().toLocalDate();
    }

    private void setWholeDays(boolean whole) {
        starts.setWholeDay(whole);
        ends.setWholeDay(whole);
        zone.setVisible(!whole);
        explain();
    }

    /** The hours come back when they are wanted again; what never had any begins in the morning. */
    private void takeHours(boolean away) {
        var end = ends.value();
        if (away) {
            untilMidnight =
                    end.filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT)).isPresent()
                            && starts.value().filter(end.get()::isAfter).isPresent();
            if (untilMidnight) {
                ends.moveTo(end.get().minusDays(1));
            }
        } else if (!hours) {
            starts.value().ifPresent(at -> starts.moveTo(at.with(MORNING)));
            end.ifPresent(at -> ends.moveTo(at.with(MORNING.plusHours(1))));
            hours = true;
        } else if (untilMidnight) {
            end.ifPresent(at -> ends.moveTo(at.plusDays(1)));
        }
        lastStart = starts.value();
        setWholeDays(away);
    }

    /** The end goes along. */
    private void startMoved() {
        var start = starts.value();
        if (start.isPresent() && lastStart.isPresent() && ends.value().isPresent()) {
            var by = Duration.between(lastStart.get(), start.get());
            ends.moveTo(ends.value().get().plus(by));
        }
        if (start.isPresent()) {
            lastStart = start;
            onStart.accept(start.get().toLocalDate());
        }
        explain();
    }

    private void explain() {
        boolean elsewhere =
                zone.isElsewhere()
                        && !allDay.getValue()
                        && fault().isEmpty()
                        && zone.value().isPresent();
        zone.explain(
                elsewhere
                        ? getTranslation(
                                "calendar.zone-yours",
                                TimeWords.of(value(), locality.zone(), locality))
                        : "");
    }

    /** Why this is no time. */
    Optional<Fault> fault() {
        return starts.fault()
                .or(ends::fault)
                .or(() -> missing(starts))
                .or(() -> missing(ends))
                .or(this::backwards);
    }

    private Optional<Fault> missing(MomentField field) {
        return field.value().isPresent()
                ? Optional.empty()
                : Optional.of(field.fault(getTranslation("calendar.no-time")));
    }

    private Optional<Fault> backwards() {
        Span span = span();
        return span.end().isBefore(span.start())
                ? Optional.of(ends.fault(getTranslation("calendar.ends-first")))
                : Optional.empty();
    }

    /** Only where there is no fault. Unchanged to the second where nobody changed it. */
    EventTime value() {
        Span now = span();
        Optional<ZoneId> clocks = zone.value();
        boolean sameClocks = clocks.equals(zoneBefore);
        if (now.equals(before) && (sameClocks || now.allDay())) {
            return given;
        }
        if (sameClocks || now.allDay()) {
            return EventTimes.meant(now, given, clocks.orElse(locality.zone()));
        }
        return clocks.<EventTime>map(at -> new EventTime.Timed(now.start(), now.end(), at))
                .orElseGet(() -> new EventTime.Floating(now.start(), now.end()));
    }

    private Span span() {
        LocalDateTime start = starts.value().orElseThrow();
        LocalDateTime end = ends.value().orElseThrow();
        return allDay.getValue()
                ? new Span(
                        start.toLocalDate().atStartOfDay(),
                        end.toLocalDate().plusDays(1).atStartOfDay(),
                        true)
                : new Span(start, end, false);
    }
}
