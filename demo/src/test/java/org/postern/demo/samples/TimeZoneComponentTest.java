package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneComponentTest {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ENGLISH);
    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 11, 22, 12, 0, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/St_Johns",
                "America/Santiago",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Kolkata",
                "Etc/UTC"
            })
    void saysOfEveryWeekWhatTheZoneItselfSays(String name) {
        var zone = ZoneId.of(name);
        var offsets = offsets(TimeZoneComponent.of(zone, NOW));

        for (var time = NOW.minusYears(1);
                time.isBefore(NOW.plusYears(5));
                time = time.plusDays(7)) {
            var local = time.withZoneSameInstant(zone);
            assertThat(offsets.floorEntry(local.toLocalDateTime()).getValue())
                    .as(local.toString())
                    .isEqualTo(local.getOffset());
        }
    }

    @Test
    void aZoneWithoutSummerTimeHasOneObservance() {
        assertThat(TimeZoneComponent.of(ZoneId.of("Asia/Tokyo"), NOW))
                .isEqualTo(
                        """
                        BEGIN:VTIMEZONE
                        TZID:Asia/Tokyo
                        BEGIN:STANDARD
                        DTSTART:19700101T000000
                        TZOFFSETFROM:+0900
                        TZOFFSETTO:+0900
                        END:STANDARD
                        END:VTIMEZONE""");
    }

    private static NavigableMap<LocalDateTime, ZoneOffset> offsets(String component) {
        var offsets = new TreeMap<LocalDateTime, ZoneOffset>();
        for (var observance : component.split("END:(STANDARD|DAYLIGHT)", -1)) {
            var to = observance.indexOf("TZOFFSETTO:");
            if (to < 0) {
                continue;
            }
            var offset = ZoneOffset.of(observance.substring(to + 11).strip());
            observance
                    .lines()
                    .filter(line -> line.startsWith("DTSTART:") || line.startsWith("RDATE:"))
                    .flatMap(
                            line ->
                                    Arrays.stream(
                                            line.substring(line.indexOf(':') + 1).split(",", -1)))
                    .forEach(local -> offsets.put(LocalDateTime.parse(local, LOCAL), offset));
        }
        return offsets;
    }
}
