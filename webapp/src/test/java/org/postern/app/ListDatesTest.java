package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postern.preferences.Formats.HourCycle;

class ListDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
    private final ListDates berlin = new ListDates(ZoneId.of("Europe/Berlin"), Locale.UK);

    @Test
    void todayIsTheReadersDay() {
        assertThat(berlin.brief(Instant.parse("2026-11-22T23:10:00Z"), NOW)).isEqualTo("00:10");
        assertThat(berlin.brief(Instant.parse("2026-11-22T22:10:00Z"), NOW)).isEqualTo("Sun");
    }

    @Test
    void thisYearNeedsNoYear() {
        assertThat(berlin.brief(Instant.parse("2026-03-02T09:00:00Z"), NOW)).isEqualTo("2 Mar");
        assertThat(berlin.brief(Instant.parse("2024-03-02T09:00:00Z"), NOW))
                .isEqualTo("2 Mar 2024");
    }

    @Test
    void aDateAheadOfTheClockIsADayNotAWeekday() {
        assertThat(berlin.brief(Instant.parse("2026-12-02T09:00:00Z"), NOW)).isEqualTo("2 Dec");
    }

    @Test
    void hoursAreWrittenAsChosen() {
        var noon = Instant.parse("2026-11-22T12:05:00Z");
        var zone = ZoneId.of("Europe/Berlin");

        assertThat(new ListDates(zone, Locale.US).time(noon).replace('\u202f', ' '))
                .isEqualTo("1:05 PM");
        assertThat(
                        new ListDates(zone, Locale.US, DayOfWeek.SUNDAY, HourCycle.TWENTY_FOUR)
                                .time(noon))
                .isEqualTo("13:05");
        assertThat(new ListDates(zone, Locale.UK, DayOfWeek.MONDAY, HourCycle.TWELVE).full(noon))
                .isEqualTo("22 November 2026 1:05 pm");
    }

    @Test
    void monthStandsFirstWhereItIsUsual() {
        var dates = new ListDates(ZoneId.of("UTC"), Locale.US);

        assertThat(dates.brief(Instant.parse("2026-03-02T09:00:00Z"), NOW)).isEqualTo("Mar 2");
        assertThat(dates.brief(Instant.parse("2024-03-02T09:00:00Z"), NOW))
                .isEqualTo("Mar 2, 2024");
        assertThat(dates.firstDay()).isEqualTo(DayOfWeek.SUNDAY);
    }
}
