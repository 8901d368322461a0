package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 21 Nov 1997 09:55:06 -0600|1997-11-21T15:55:06Z",
                "21 Nov 1997 09:55:06 -0600|1997-11-21T15:55:06Z",
                "Fri,21 Nov 1997 09:55 -0600|1997-11-21T15:55:00Z",
                "Fri, 21 Nov 97 09:55:06 GMT|1997-11-21T09:55:06Z",
                "21 Nov 05 09:55:06 UT|2005-11-21T09:55:06Z",
                "21 Nov 105 09:55:06 Z|2005-11-21T09:55:06Z",
                "Fri, 21 Nov 1997 09(comment):   55  :  06 -0600|''",
                "Thu, 13 (x (y) z) Feb 1969 23:32 -0330 (Newfoundland Time)|1969-02-14T03:02:00Z",
                "Mon, 1 Jan 2024 00:00:00 EST|2024-01-01T05:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 EDT|2024-01-01T04:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 CST|2024-01-01T06:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 MST|2024-01-01T07:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 PST|2024-01-01T08:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 PDT|2024-01-01T07:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 A|2024-01-01T00:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 XYZ|2024-01-01T00:00:00Z",
                "Mon, 1 Jan 2024 00:00:00|2024-01-01T00:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 +02:00|2023-12-31T22:00:00Z",
                "Mon, 1 Jan 2024 00:00:00+0200|2023-12-31T22:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 -0000|2024-01-01T00:00:00Z",
                "Mon, 1 Jan 2024 00:00:00 +9999|2024-01-01T00:00:00Z",
                "Sat, 31 Dec 2016 23:59:60 +0000|2016-12-31T23:59:59Z",
                "Mon Jan  1 10:20:30 2024|2024-01-01T10:20:30Z",
                "1-Jan-2024 10:20:30 +0100|2024-01-01T09:20:30Z",
                "monday, 1 JANUARY 2024 10:20:30 gmt|2024-01-01T10:20:30Z",
                "2024-01-01T10:20:30Z|2024-01-01T10:20:30Z",
                "2024-01-01T10:20:30+01:00|2024-01-01T09:20:30Z",
            })
    void readsDates(String value, String expected) {
        assertThat(MessageDate.parse(value).map(Instant::toString).orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "Mon, 32 Jan 2024 00:00:00 +0000",
                "30 Feb 2024 00:00:00 Z",
                "1 Jan 2024",
                "1 Jan 2024 25:00:00 +0000",
                "1 Jan 2024 1:-2",
                "1 Foo 2024 00:00:00",
                "((((((",
                ":::",
                "1 Jan 2024 00:61",
                "\u0000"
            })
    void saysNothingWhereThereIsNoDate(String value) {
        assertThat(MessageDate.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", " ", "1 ", "1:", "a-"})
    void isBounded(String piece) {
        assertThat(MessageDate.parse(piece.repeat(1_000_000))).isEmpty();
    }
}
