package org.postern.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postern.calendar.EventTime;

class EventWordsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final EventWords words = new EventWords(Locale.UK, BERLIN);

    @Test
    void timesAreToldOnTheReadersClocks() {
        var late =
                new EventTime.Timed(
                        LocalDateTime.parse("2026-11-27T01:30"),
                        LocalDateTime.parse("2026-11-27T02:00"),
                        TOKYO);

        assertThat(words.when(late)).isEqualTo("Thursday, 26 November 2026, 17:30 – 18:00");
        assertThat(words.firstDay(late)).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(words.whenAnywhere(late)).endsWith("(Central European Time)");
    }

    @Test
    void nightHasTwoDays() {
        var night =
                new EventTime.Timed(
                        LocalDateTime.parse("2026-11-26T22:00"),
                        LocalDateTime.parse("2026-11-27T06:00"),
                        BERLIN);

        assertThat(words.when(night))
                .isEqualTo("Thursday, 26 November 2026, 22:00 – Friday, 27 November 2026, 06:00");
    }

    @Test
    void wholeDaysHaveNoHoursAndNoZone() {
        var fair =
                new EventTime.AllDay(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-27"));

        assertThat(words.whenAnywhere(fair))
                .isEqualTo("Thursday, 26 November 2026 – Friday, 27 November 2026");
    }

    @Test
    void momentHasNoEnd() {
        var bell =
                new EventTime.Floating(
                        LocalDateTime.parse("2026-11-26T09:00"),
                        LocalDateTime.parse("2026-11-26T09:00"));

        assertThat(words.when(bell)).isEqualTo("Thursday, 26 November 2026, 09:00");
    }
}
