package org.postern.calendar.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The dates of one period of a rule: its days by its times, or some of them by position. */
final class RulePeriod {
    static final RulePeriod EMPTY = new RulePeriod(List.of(), new int[0], List.of());

    private final List<LocalDate> days;
    private final int[] times;
    private final int[] positions;
    private final boolean all;
    private int at;

    /** Positions count from 1, or from the end if negative; none at all takes everything. */
    RulePeriod(List<LocalDate> days, int[] times, List<Integer> positions) {
        this.days = days;
        this.times = times;
        this.all = positions.isEmpty();
        this.positions = all ? new int[0] : indices(positions, days.size() * times.length);
    }

    private static int[] indices(List<Integer> positions, int size) {
        return positions.stream()
                .mapToInt(position -> position > 0 ? position - 1 : size + position)
                .filter(index -> index >= 0 && index < size)
                .sorted()
                .distinct()
                .toArray();
    }

    boolean hasNext() {
        return at < (all ? days.size() * times.length : positions.length);
    }

    LocalDateTime peek() {
        int index = all ? at : positions[at];
        return days.get(index / times.length)
                .atTime(LocalTime.ofSecondOfDay(times[index % times.length]));
    }

    void skip() {
        at++;
    }
}
