package org.postern.calendar.internal.event;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postern.calendar.EventDraft;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Until;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Budget;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.Rule;
import org.postern.calendar.internal.time.RuleDates;

/** Ends a series before one of its occurrences, and goes on from there with another. */
public final class SeriesSplit {
    private final SeriesEditor editor;
    private final Series series;
    private final LocalDateTime at;

    public SeriesSplit(SeriesEditor editor, Series series, LocalDateTime at) {
        this.editor = editor;
        this.series = series;
        this.at = at;
    }

    /** Whether nothing of the series is before that occurrence. */
    public boolean isFirst() {
        return !at.isAfter(series.timing().start().local());
    }

    /** The series up to before that occurrence. */
    public Component before() {
        Moment start = series.timing().start();
        Component master =
                series.master()
                        .replacingEach(
                                "RRULE",
                                rule -> SeriesRules.ending(rule, SeriesRules.before(start, at)));
        master = dates(master, start, start, series.timing().length(), date -> date.isBefore(at));
        Component ended = editor.finished(master, true);
        List<Component> components = new ArrayList<>();
        for (Component component : series.calendar().components()) {
            if (component.equals(series.master())) {
                components.add(ended);
            } else if (!isOverride(component, key -> !key.isBefore(at))) {
                components.add(component);
            }
        }
        return series.calendar().withComponents(components);
    }

    private Component dates(
            Component master,
            Moment from,
            Moment to,
            Length length,
            Predicate<LocalDateTime> which) {
        List<LocalDateTime> excluded = series.excluded().stream().filter(which).toList();
        Map<LocalDateTime, Length> added = new TreeMap<>();
        series.added()
                .forEach(
                        (date, own) -> {
                            if (which.test(date)) {
                                added.put(date, own);
                            }
                        });
        Component changed =
                SeriesDates.excluding(master, to, SeriesDates.moved(excluded, from, to));
        return SeriesDates.adding(
                changed,
                to,
                SeriesDates.moved(added, from, to, series.timing().length(), length),
                length);
    }

    private boolean isOverride(Component component, Predicate<LocalDateTime> which) {
        return series.overridden(component).filter(which).isPresent();
    }

    /** A new series from that occurrence on, as the draft wants it. */
    public Component from(EventDraft draft) {
        EventDraft before = remaining(Drafts.of(series, instance()));
        EventDraft wanted =
                draft.repetition().equals(Repetitions.of(series))
                        ? draft.withRepetition(before.repetition())
                        : draft;
        EventDraft after = SeriesRules.moved(before, wanted);
        DraftCheck.check(after);
        Moment from = series.timing().start().at(at);
        Moment to = Drafts.start(after.time());
        String uid = UUID.randomUUID().toString();
        Component master =
                Fields.time(Fields.write(series.master(), before, after), after.time())
                        .with(Property.of("UID", uid));
        master = counted(master, before);
        master = SeriesRules.write(master, Repetitions.weekStart(series), before, after);
        Length length = Length.between(to, Drafts.end(after.time()));
        master = dates(master, from, to, length, date -> date.isAfter(at));
        List<Component> components = new ArrayList<>();
        components.add(editor.finished(CalendarObjects.withSequence(master, 0), false));
        if (!(after.repetition() instanceof Repetition.Once)) {
            components.addAll(overrides(uid, from, to));
        }
        return CalendarObjects.calendar(components);
    }

    private Instance instance() {
        Moment start = series.timing().start().at(at);
        return new Instance(
                Optional.empty(), series.master(), start, series.timing().length().after(start));
    }

    private List<Component> overrides(String uid, Moment from, Moment to) {
        return series.overrides().entrySet().stream()
                .filter(entry -> entry.getKey().isAfter(at))
                .map(
                        entry ->
                                entry.getValue()
                                        .event()
                                        .with(Property.of("UID", uid))
                                        .with(
                                                CalendarObjects.moment(
                                                        "RECURRENCE-ID",
                                                        to.at(
                                                                SeriesDates.moved(
                                                                        entry.getKey(),
                                                                        from,
                                                                        to)))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A count goes on counting where the first series ended. */
    private EventDraft remaining(EventDraft draft) {
        return draft.repetition() instanceof Every every
                        && every.until() instanceof Until.Count(var times)
                ? draft.withRepetition(
                        new Every(
                                every.frequency(),
                                every.interval(),
                                every.days(),
                                every.ordinal(),
                                new Until.Count(Math.max(1, times - gone()))))
                : draft;
    }

    private Component counted(Component master, EventDraft before) {
        if (before.repetition() instanceof Repetition.Custom) {
            return master.replacingEach(
                    "RRULE",
                    rule ->
                            series.rules().isEmpty()
                                    ? rule
                                    : SeriesRules.counting(
                                            rule,
                                            Math.max(
                                                    1,
                                                    series.rules().getFirst().count() - gone())));
        }
        // Written anew when the repetition is another.
        return before.repetition() instanceof Every every
                ? master.with(
                        Property.of(
                                "RRULE",
                                Repetitions.rule(
                                        every,
                                        series.timing().start().at(at),
                                        Repetitions.weekStart(series))))
                : master;
    }

    /** How many occurrences the rule has before this one. */
    private int gone() {
        Rule rule = series.rules().getFirst();
        RuleDates dates = new RuleDates(rule, series.timing().start(), Budget.ofMillis(200));
        int gone = 1;
        while (dates.next(at).isPresent()) {
            gone++;
        }
        return gone;
    }
}
