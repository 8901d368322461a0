package org.postern.calendar.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.EventId;
import org.postern.calendar.Expansion;
import org.postern.calendar.Notice;
import org.postern.calendar.Occurrence;
import org.postern.calendar.internal.event.Instance;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesExpansion;
import org.postern.calendar.internal.time.Budget;

/**
 * What is on in a span of time: what happens once straight from the columns, what repeats from its
 * series, all within one budget.
 */
final class Board {
    private static final int MOST = 10_000;
    private static final long LIMIT_MILLIS = 900;
    private static final long LIMIT_MILLIS_EACH = 150;
    private static final long SHORTEST_LASTING = Duration.ofDays(40).toMillis();
    private static final long CLOCKS = Duration.ofHours(26).toMillis();

    private final ObjectRows rows;
    private final SeriesCache cache;

    Board(ObjectRows rows, SeriesCache cache) {
        this.rows = rows;
        this.cache = cache;
    }

    /** The question, and the answer as it grows. */
    private final class Answer {
        private final Map<Long, Grant> grants = new HashMap<>();
        private final Instant from;
        private final Instant to;
        private final ZoneId zone;
        private final Budget budget = Budget.ofMillis(LIMIT_MILLIS);
        private final List<Occurrence> occurrences = new ArrayList<>();
        private final Set<Notice> notices = new LinkedHashSet<>();

        private Answer(Collection<Grant> grants, Instant from, Instant to, ZoneId zone) {
            grants.forEach(grant -> this.grants.put(grant.calendar().value(), grant));
            this.from = from;
            this.to = to;
            this.zone = zone;
        }

        private Grant grant(ObjectRow row) {
            Grant grant = grants.get(row.calendar().value());
            return Objects.requireNonNull(grant);
        }

        private void once(ObjectRow row) {
            Grant grant = grant(row);
            ZonedDateTime start = shown(row, row.starts());
            ZonedDateTime end = row.ends() == row.starts() + 1 ? start : shown(row, row.ends());
            Instant begins = start.toInstant();
            if (begins.isBefore(to)
                    && (end.toInstant().isAfter(from)
                            || (end.equals(start) && !begins.isBefore(from)))) {
                occurrences.add(Blocks.of(row, grant, start, end));
            }
        }

        private ZonedDateTime shown(ObjectRow row, long millis) {
            Instant instant = Instant.ofEpochMilli(millis);
            return switch (row.timeKind()) {
                case ZONED, NONE -> instant.atZone(zone);
                case DATE, FLOATING ->
                        LocalDateTime.ofInstant(instant, ZoneOffset.UTC).atZone(zone);
            };
        }

        private void recurring(List<ObjectRow> recurring) {
            Map<Long, Optional<Series>> series = cache.of(recurring, budget);
            for (ObjectRow row : recurring) {
                Optional<Series> known = series.get(row.id());
                if (known == null || budget.over()) {
                    notice(row, Notice.Reason.NOT_IN_TIME);
                } else if (known.isPresent()) {
                    expand(row, known.get());
                }
            }
        }

        private void expand(ObjectRow row, Series series) {
            var found =
                    SeriesExpansion.between(series, from, to, zone, budget.part(LIMIT_MILLIS_EACH));
            for (Instance instance : found.instances()) {
                occurrences.add(Blocks.of(row, grant(row), instance, zone));
            }
            if (!found.complete()) {
                notice(row, Notice.Reason.REPEATS_TOO_OFTEN);
            } else if (series.unreadable()) {
                notice(row, Notice.Reason.RULE_UNREADABLE);
            }
        }

        private void notice(ObjectRow row, Notice.Reason reason) {
            String title = grant(row).hides(row.visibility()) ? "" : row.title();
            notices.add(
                    new Notice(row.calendar(), Optional.of(new EventId(row.id())), title, reason));
        }

        private Expansion expansion() {
            occurrences.sort(
                    Comparator.comparing(Occurrence::start, ChronoZonedDateTime.timeLineOrder())
                            .thenComparing(
                                    Occurrence::end, ChronoZonedDateTime.timeLineOrder().reversed())
                            .thenComparing(Occurrence::title));
            var days = new CrowdedDays(from.atZone(zone), to.atZone(zone), notices);
            List<Occurrence> fitting = occurrences.stream().filter(days::haveRoomFor).toList();
            if (fitting.size() > MOST) {
                notices.add(
                        new Notice(
                                fitting.getLast().calendar(),
                                Optional.empty(),
                                "",
                                Notice.Reason.TOO_MUCH));
                fitting = fitting.subList(0, MOST);
            }
            return new Expansion(fitting, List.copyOf(notices));
        }
    }

    Expansion of(Collection<Grant> grants, Instant from, Instant to, ZoneId zone) {
        Answer answer = new Answer(grants, from, to, zone);
        if (grants.isEmpty()) {
            return answer.expansion();
        }
        List<ObjectRow> recurring = new ArrayList<>();
        for (ObjectRow row :
                rows.between(
                        grants.stream().map(Grant::calendar).toList(),
                        from.toEpochMilli() - CLOCKS,
                        to.toEpochMilli() + CLOCKS,
                        SHORTEST_LASTING)) {
            if (row.recurring()) {
                recurring.add(row);
            } else {
                answer.once(row);
            }
        }
        answer.recurring(recurring);
        return answer.expansion();
    }
}
