package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
}
