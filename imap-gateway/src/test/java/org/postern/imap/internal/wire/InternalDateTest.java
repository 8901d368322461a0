package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of arrival, RFC 9051 §9 (date-time). */
class InternalDateTest {

    @ParameterizedTest
    @CsvSource({
        "17-Jul-1996 02:44:25 -0700, 1996-07-17T09:44:25Z",
        "' 1-JAN-2024 00:00:00 +0530', 2023-12-31T18:30:00Z",
        "1-feb-2024 00:00:00 +0000, 2024-02-01T00:00:00Z",
        "30-Jun-1997 23:59:60 +0000, 1997-06-30T23:59:59Z"
    })
    void readsWhatTheStandardWrites(String text, String instant) {
        assertThat(InternalDate.parse(text)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "32-Jul-1996 02:44:25 -0700",
                "17-Xyz-1996 02:44:25 -0700",
                "17-anf-1996 02:44:25 -0700",
                "17-Jul-1996 02:44:25 -9900",
                "17-Jul-1996 25:44:25 -0700",
                "aa-Jul-1996 02:44:25 -0700"
            })
    void givesNothingForWhatIsNoDate(String text) {
        assertThat(InternalDate.parse(text)).isEmpty();
    }
}
