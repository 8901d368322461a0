package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleDaysTest {

    @Test
    void sundayStillBelongsToTheWeekThatBeganOnMonday() {
        var days = new SampleDays(LocalDate.of(2026, 11, 22));

        assertThat(days.inWeek(0, "MON")).isEqualTo("2026-11-16");
        assertThat(days.inWeek(0, "SUN")).isEqualTo("2026-11-22");
        assertThat(days.inWeek(1, "TUE")).isEqualTo("2026-11-24");
    }

    @Test
    void weeksGoOnOverTheYear() {
        assertThat(new SampleDays(LocalDate.of(2026, 12, 31)).inWeek(0, "FRI"))
                .isEqualTo("2027-01-01");
    }

    @Test
    void findsTheFirstWednesdayOfAMonth() {
        assertThat(new SampleDays(LocalDate.of(2026, 1, 31)).inMonth(-6, "1WED"))
                .isEqualTo("2025-07-02");
    }

    @Test
    void nobodyIsBornOnADayThatMostYearsLack() {
        assertThat(new SampleDays(LocalDate.of(2028, 2, 25)).inYear(1984, 4))
                .isEqualTo("1984-02-28");
        assertThat(new SampleDays(LocalDate.of(2026, 12, 30)).inYear(1984, 4))
                .isEqualTo("1984-01-03");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleDays(LocalDate.of(2026, 1, 1)).inWeek(0, "XYZ"))
                .withMessageContaining("XYZ");
    }
}
