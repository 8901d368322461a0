package org.postern.calendar.internal.event;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Parameter;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;

/** Writes the dates of a series: EXDATE and RDATE, RFC 5545 §3.8.5.1 and §3.8.5.2. */
final class SeriesDates {
    private SeriesDates() {}

    static Component excluding(Component master, Moment start, Collection<LocalDateTime> dates) {
        Component plain = master.without("EXDATE");
        return dates.isEmpty() ? plain : plain.adding(list("EXDATE", start, dates));
    }

    static Component adding(
            Component master, Moment start, Map<LocalDateTime, Length> dates, Length usual) {
        Component changed = master.without("RDATE");
        List<LocalDateTime> plain = new ArrayList<>();
        List<LocalDateTime> periods = new ArrayList<>();
        dates.forEach((at, length) -> (length.equals(usual) ? plain : periods).add(at));
        if (!plain.isEmpty()) {
            changed = changed.adding(list("RDATE", start, plain));
        }
        for (LocalDateTime at : periods) {
            Length length = dates.getOrDefault(at, usual);
            Property property = CalendarObjects.moment("RDATE", start.at(at));
            changed =
                    changed.adding(
                            property.withValue(property.value() + "/" + value(length))
                                    .with(new Parameter("VALUE", "PERIOD")));
        }
        return changed;
    }

    private static String value(Length length) {
        Duration time = length.time();
        String days = length.days() > 0 ? length.days() + "D" : "";
        return time.isZero() && length.days() > 0
                ? "P" + days
                : "P" + days + "T" + time.toSeconds() + "S";
    }

    private static Property list(String name, Moment start, Collection<LocalDateTime> dates) {
        String values =
                dates.stream()
                        .sorted()
                        .map(at -> start.at(at).value())
                        .collect(Collectors.joining(","));
        return CalendarObjects.moment(name, start).withValue(values);
    }

    /** Dates moved as far as a start was. */
    static LocalDateTime moved(LocalDateTime date, Moment from, Moment to) {
        return to.at(to.local().plus(Duration.between(from.local(), date))).local();
    }

    static Map<LocalDateTime, Length> moved(
            Map<LocalDateTime, Length> dates, Moment from, Moment to, Length before, Length after) {
        Map<LocalDateTime, Length> moved = new HashMap<>();
        dates.forEach(
                (at, length) ->
                        moved.put(moved(at, from, to), length.equals(before) ? after : length));
        return moved;
    }

    static List<LocalDateTime> moved(Collection<LocalDateTime> dates, Moment from, Moment to) {
        return dates.stream().map(date -> moved(date, from, to)).toList();
    }
}
