package org.postern.calendar.internal.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.calendar.EventDraft;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Until;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.RuleDates;
import org.postern.calendar.internal.time.RuleReader;

/** Writes the rule of a series. */
final class SeriesRules {
    private SeriesRules() {}

    /** A draft whose rule moves with its start, if only the start was changed. */
    static EventDraft moved(EventDraft before, EventDraft after) {
        if (!before.repetition().equals(after.repetition())) {
            return DraftCheck.onItsDay(after);
        }
        LocalDate from = Drafts.start(before.time()).local().toLocalDate();
        long days = ChronoUnit.DAYS.between(from, Drafts.start(after.time()).local().toLocalDate());
        if (days == 0) {
            return after;
        }
        return switch (after.repetition()) {
            case Repetition.Once once -> after.withRepetition(once);
            case Every every -> after.withRepetition(later(every, from.plusDays(days), days));
            case Repetition.Custom _ ->
                    throw DraftCheck.refusal(
                            "This series follows a rule of its own, so its days cannot be moved"
                                    + " together. Move one occurrence, or choose how it repeats.");
        };
    }

    private static Every later(Every every, LocalDate start, long days) {
        Set<DayOfWeek> weekdays =
                every.days().stream().map(day -> day.plus(days)).collect(Collectors.toSet());
        Until until =
                every.until() instanceof Until.Day(var last)
                        ? new Until.Day(last.plusDays(days))
                        : every.until();
        return every.ordinal() == 0
                ? new Every(every.frequency(), every.interval(), weekdays, until)
                : Every.monthly(
                        every.interval(),
                        MonthPlace.of(start).like(every.ordinal()),
                        start.getDayOfWeek(),
                        until);
    }

    /** The master with the rule of a draft that starts then. */
    static Component write(
            Component master, DayOfWeek weekStart, EventDraft before, EventDraft after) {
        Moment start = Drafts.start(after.time());
        boolean same = before.repetition().equals(after.repetition());
        boolean moved = !Drafts.start(before.time()).equals(start);
        if (same && !moved) {
            return master;
        }
        return switch (after.repetition()) {
            case Repetition.Once() ->
                    same ? master : master.without("RRULE", "RDATE", "EXRULE", "EXDATE");
            case Every every -> {
                Component plain = same ? master : master.without("RDATE", "EXRULE");
                String rule = Repetitions.rule(every, start, weekStart);
                yield plain.with(Property.of("RRULE", rule));
            }
            case Repetition.Custom _ -> {
                if (!same) {
                    throw DraftCheck.refusal(
                            "A rule of its own cannot be set here. Choose how the event repeats.");
                }
                yield master.replacingEach(
                        "RRULE", rule -> untilMoved(rule, Drafts.start(before.time()), start));
            }
        };
    }

    /** An UNTIL stays on its day when the time of day is another. */
    private static Property untilMoved(Property rule, Moment before, Moment start) {
        return RuleReader.read(rule.value())
                .flatMap(read -> read.until())
                .map(until -> RuleDates.untilLocal(until, before).toLocalDate())
                .map(last -> ending(rule, Repetitions.until(start, last)))
                .orElse(rule);
    }

    /** The rule with another end. */
    static Property ending(Property rule, Moment until) {
        return rule.withValue(without(rule.value(), "UNTIL", "COUNT") + ";UNTIL=" + until.value());
    }

    /** The rule with another count, if it has one. */
    static Property counting(Property rule, int count) {
        String plain = without(rule.value(), "COUNT");
        return plain.equals(rule.value()) ? rule : rule.withValue(plain + ";COUNT=" + count);
    }

    private static String without(String rule, String... parts) {
        return Arrays.stream(rule.split(";", -1))
                .filter(
                        part ->
                                Arrays.stream(parts)
                                        .noneMatch(
                                                name ->
                                                        part.toUpperCase(Locale.ROOT)
                                                                .startsWith(name + "=")))
                .collect(Collectors.joining(";"));
    }

    /** The last moment before an occurrence, as an UNTIL. */
    static Moment before(Moment start, LocalDateTime occurrence) {
        if (start.date()) {
            return Moment.of(occurrence.toLocalDate().minusDays(1));
        }
        return start.zone()
                .map(zone -> Moment.utc(zone.at(occurrence).minusSeconds(1)))
                .orElseGet(() -> Moment.floating(occurrence.minusSeconds(1)));
    }
}
