package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.postern.calendar.EventTime;
import org.postern.schedule.ui.EventTimes.Span;

class EventTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 18, 9, 0);

    @Test
    void showsATimeOfAnotherPlaceOnTheReadersClock() {
        var there = new EventTime.Timed(NINE, NINE.plusHours(1), NEW_YORK);

        assertThat(EventTimes.shown(there, BERLIN))
                .isEqualTo(new Span(NINE.plusHours(6), NINE.plusHours(7), false));
    }

    @Test
    void whatWasDraggedStaysInItsOwnZone() {
        var there = new EventTime.Timed(NINE, NINE.plusHours(1), NEW_YORK);
        var dragged = new Span(NINE.plusHours(8), NINE.plusHours(9), false);

        assertThat(EventTimes.meant(dragged, there, BERLIN))
                .isEqualTo(new EventTime.Timed(NINE.plusHours(2), NINE.plusHours(3), NEW_YORK));
    }

    @Test
    void floatingTimesStayFloating() {
        var floating = new EventTime.Floating(NINE, NINE.plusHours(1));

        assertThat(
                        EventTimes.meant(
                                new Span(NINE.plusDays(1), NINE.plusDays(1).plusHours(1), false),
                                floating,
                                BERLIN))
                .isEqualTo(new EventTime.Floating(NINE.plusDays(1), NINE.plusDays(1).plusHours(1)));
    }

    @Test
    void theLastWholeDayIsIncludedInAnEventAndNotOnTheBoard() {
        var day = LocalDate.of(2026, 11, 20);
        var span = new Span(day.atStartOfDay(), day.plusDays(2).atStartOfDay(), true);
        var event = new EventTime.AllDay(day, day.plusDays(1));

        assertThat(EventTimes.shown(event, BERLIN)).isEqualTo(span);
        assertThat(EventTimes.meant(span, event, BERLIN)).isEqualTo(event);
    }

    @Test
    void aSeriesMovesAsFarAsItsOccurrence() {
        var first =
                new EventTime.Timed(NINE.minusWeeks(3), NINE.minusWeeks(3).plusHours(1), BERLIN);
        var opened = new EventTime.Timed(NINE, NINE.plusHours(1), BERLIN);
        var edited = new EventTime.Timed(NINE.plusDays(1), NINE.plusDays(1).plusHours(2), BERLIN);

        assertThat(EventTimes.moved(first, opened, edited, BERLIN))
                .isEqualTo(
                        new EventTime.Timed(
                                NINE.minusWeeks(3).plusDays(1),
                                NINE.minusWeeks(3).plusDays(1).plusHours(2),
                                BERLIN));
    }

    @Test
    void aSeriesWhoseTimeWasNotTouchedKeepsIt() {
        var first = new EventTime.Timed(NINE.minusWeeks(40), NINE.minusWeeks(40), NEW_YORK);
        var opened = new EventTime.Timed(NINE, NINE, NEW_YORK);

        assertThat(EventTimes.moved(first, opened, opened, BERLIN)).isSameAs(first);
    }
}
