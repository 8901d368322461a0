package org.postern.calendar.internal.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.calendar.EventDraft;
import org.postern.calendar.Repetition;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;

/**
 * Changes to the objects of events. What a draft does not name stays.
 *
 * @param now when it happens
 * @param counting whether this is the organiser's copy, whose SEQUENCE counts; RFC 5546 §2.1.4
 */
public record SeriesEditor(Instant now, boolean counting) {

    /** A new object. */
    public Component create(EventDraft draft) {
        EventDraft wanted = DraftCheck.onItsDay(draft);
        DraftCheck.check(wanted);
        Component event =
                Component.of("VEVENT", List.of(Property.of("UID", UUID.randomUUID().toString())));
        Component stamped = CalendarObjects.stamped(event, now);
        EventDraft empty = EventDraft.of("", wanted.time());
        Component written =
                Fields.time(
                        Fields.write(
                                stamped.adding(Property.of("CREATED", stamped.text("DTSTAMP"))),
                                empty,
                                wanted),
                        wanted.time());
        Component ruled = SeriesRules.write(written, DayOfWeek.MONDAY, empty, wanted);
        return CalendarObjects.calendar(List.of(CalendarObjects.withSequence(ruled, 0)));
    }

    /** The whole series, or what does not repeat. */
    public Component changeAll(Series series, EventDraft draft) {
        EventDraft before = Drafts.of(series, series.first());
        EventDraft after = SeriesRules.moved(before, draft);
        DraftCheck.check(after);
        Component master = Fields.write(series.master(), before, after);
        if (!before.time().equals(after.time())) {
            master = Fields.time(master, after.time());
        }
        if (series.whole()) {
            master = SeriesRules.write(master, Repetitions.weekStart(series), before, after);
        }
        Moment from = series.timing().start();
        Moment to = Drafts.start(after.time());
        boolean moved = !Drafts.start(before.time()).equals(to);
        if (series.whole() && moved && !(after.repetition() instanceof Repetition.Once)) {
            Length length = Length.between(to, Drafts.end(after.time()));
            master =
                    SeriesDates.excluding(
                            master, to, SeriesDates.moved(series.excluded(), from, to));
            master =
                    SeriesDates.adding(
                            master,
                            to,
                            SeriesDates.moved(
                                    series.added(), from, to, series.timing().length(), length),
                            length);
        }
        boolean rescheduled =
                !before.time().equals(after.time())
                        || !before.repetition().equals(after.repetition())
                        || before.status() != after.status();
        return assembled(series, finished(master, rescheduled), before, after, rescheduled);
    }

    private Component assembled(
            Series series,
            Component master,
            EventDraft before,
            EventDraft after,
            boolean rescheduled) {
        boolean single =
                after.repetition() instanceof Repetition.Once
                        && !(before.repetition() instanceof Repetition.Once);
        List<Component> components = new ArrayList<>();
        for (Component component : series.calendar().components()) {
            if (component.equals(series.master())) {
                components.add(master);
            } else if (!component.name().equals("VEVENT")) {
                components.add(component);
            } else if (!single) {
                components.add(following(series, component, before, after, rescheduled));
            }
        }
        return CalendarObjects.withZones(series.calendar().withComponents(components));
    }

    /** An override after its master was changed. */
    private Component following(
            Series series,
            Component override,
            EventDraft before,
            EventDraft after,
            boolean rescheduled) {
        Optional<LocalDateTime> found = series.overridden(override);
        if (found.isEmpty()) {
            return override;
        }
        LocalDateTime at = found.get();
        EventDraft own = Drafts.of(series, series.instance(at));
        Component changed = Fields.write(override, own, Fields.followed(own, before, after));
        if (!before.time().equals(after.time())) {
            Moment to = Drafts.start(after.time());
            LocalDateTime key = SeriesDates.moved(at, series.timing().start(), to);
            changed = changed.with(CalendarObjects.moment("RECURRENCE-ID", to.at(key)));
            if (series.onMaster(series.instance(at).start()).equals(at)) {
                Moment start = to.at(key);
                Length length = Length.between(to, Drafts.end(after.time()));
                changed = Fields.time(changed, start, length.after(start));
            }
        }
        return changed.equals(override) ? override : finished(changed, rescheduled);
    }

    /** One occurrence, which becomes an override if it is not yet one. */
    public Component changeThis(Series series, LocalDateTime at, EventDraft draft) {
        Instance instance = series.instance(at);
        EventDraft before = Drafts.of(series, instance);
        EventDraft after = draft.withRepetition(before.repetition());
        DraftCheck.check(after.withRepetition(Repetition.none()));
        Component override = override(series, at);
        Component changed = Fields.write(override, before, after);
        boolean rescheduled =
                !before.time().equals(after.time()) || before.status() != after.status();
        if (!before.time().equals(after.time())) {
            changed = Fields.time(changed, after.time());
        }
        return withOverride(series, at, finished(changed, rescheduled));
    }

    /** The component of an occurrence as it is, made if the series has none. */
    public Component override(Series series, LocalDateTime at) {
        Instance instance = series.instance(at);
        return series.overrides().containsKey(at)
                ? instance.event()
                : Fields.time(plain(series.master()), instance.start(), instance.end())
                        .with(
                                CalendarObjects.moment(
                                        "RECURRENCE-ID", series.timing().start().at(at)));
    }

    private static Component plain(Component master) {
        return master.without("RRULE", "RDATE", "EXDATE", "EXRULE");
    }

    /** The object with that override in place of the one there was. */
    public Component withOverride(Series series, LocalDateTime at, Component override) {
        List<Component> components = new ArrayList<>(withoutOverride(series, at));
        components.add(override);
        return CalendarObjects.withZones(series.calendar().withComponents(components));
    }

    private static List<Component> withoutOverride(Series series, LocalDateTime at) {
        Series.Changed present = series.overrides().get(at);
        return series.calendar().components().stream()
                .filter(one -> present == null || !one.equals(present.event()))
                .toList();
    }

    /** The series without one occurrence. */
    public Component deleteThis(Series series, LocalDateTime at) {
        Set<LocalDateTime> excluded = new HashSet<>(series.excluded());
        excluded.add(at);
        Component master =
                finished(
                        SeriesDates.excluding(series.master(), series.timing().start(), excluded),
                        true);
        List<Component> components =
                withoutOverride(series, at).stream()
                        .map(one -> series.whole() && one.equals(series.master()) ? master : one)
                        .toList();
        return series.calendar().withComponents(components);
    }

    Component finished(Component event, boolean rescheduled) {
        Component stamped = CalendarObjects.stamped(event, now);
        return rescheduled && counting
                ? CalendarObjects.withSequence(stamped, CalendarObjects.sequence(stamped) + 1)
                : stamped;
    }
}
