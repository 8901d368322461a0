package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to hurt: each comes in or is refused, and the month is shown within a second. */
class HostileTest extends CalendarFixture {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:bad\nSUMMARY:bomb\n" + lines + "\nEND:VEVENT\n";
    }

    private static String old(String rule) {
        return event("DTSTART:19000101T000000Z\nDURATION:PT1S\nRRULE:" + rule);
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static String many(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String zoned(String zone, String more) {
        return "BEGIN:VTIMEZONE\nTZID:"
                + zone
                + "\n"
                + more
                + "END:VTIMEZONE\n"
                + event(
                        "DTSTART;TZID="
                                + zone
                                + ":20261102T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY");
    }

    private static String standard(String lines) {
        return "BEGIN:STANDARD\n" + lines + "\nEND:STANDARD\n";
    }

    static Stream<Arguments> bombs() {
        String all = "BYHOUR=" + numbers(0, 24) + ";BYMINUTE=" + numbers(0, 60);
        String times = "20261101T";
        List<Arguments> bombs = new ArrayList<>();
        bombs.add(Arguments.of("each second for ever", old("FREQ=SECONDLY")));
        bombs.add(Arguments.of("two billion seconds", old("FREQ=SECONDLY;COUNT=2147483647")));
        bombs.add(Arguments.of("two billion days", old("FREQ=DAILY;COUNT=2147483647;BYDAY=MO")));
        bombs.add(Arguments.of("no interval", old("FREQ=DAILY;INTERVAL=0")));
        bombs.add(
                Arguments.of(
                        "each second of a day",
                        old("FREQ=DAILY;" + all + ";BYSECOND=" + numbers(0, 60))));
        bombs.add(
                Arguments.of(
                        "each second of a year",
                        old(
                                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;"
                                        + all
                                        + ";BYSECOND="
                                        + numbers(0, 60))));
        bombs.add(
                Arguments.of(
                        "each second of a year, counted",
                        old(
                                "FREQ=YEARLY;COUNT=2147483647;BYDAY=MO,TU,WE,TH,FR,SA,SU;"
                                        + all
                                        + ";BYSECOND="
                                        + numbers(0, 60))));
        bombs.add(Arguments.of("position never reached", old("FREQ=DAILY;BYSETPOS=366;COUNT=5")));
        bombs.add(Arguments.of("30 February", old("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")));
        bombs.add(
                Arguments.of(
                        "30 February by seconds",
                        old("FREQ=SECONDLY;COUNT=3;BYMONTH=2;BYMONTHDAY=30")));
        bombs.add(Arguments.of("until before the start", old("FREQ=DAILY;UNTIL=18000101T000000Z")));
        bombs.add(Arguments.of("until the last year", old("FREQ=SECONDLY;UNTIL=99991231T235959Z")));
        bombs.add(
                Arguments.of(
                        "twenty rules",
                        event(
                                "DTSTART:19000101T000000Z\n"
                                        + "RRULE:FREQ=SECONDLY;COUNT=2147483647\n".repeat(20)
                                        + "X-A:b")));
        bombs.add(
                Arguments.of(
                        "rule against rule",
                        event(
                                "DTSTART:19000101T000000Z\nRRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY")));
        bombs.add(
                Arguments.of(
                        "a very long rule",
                        old("FREQ=DAILY;BYDAY=" + "MO,".repeat(100_000) + "TU")));
        bombs.add(
                Arguments.of(
                        "100000 dates",
                        event(
                                "DTSTART:20261101T000000Z\n"
                                        + many(
                                                1000,
                                                i ->
                                                        "RDATE:"
                                                                + IntStream.range(0, 100)
                                                                        .mapToObj(
                                                                                j ->
                                                                                        times
                                                                                                + String
                                                                                                        .format(
                                                                                                                Locale
                                                                                                                        .ROOT,
                                                                                                                "%02d%02d%02dZ",
                                                                                                                i
                                                                                                                        % 24,
                                                                                                                i
                                                                                                                        / 24
                                                                                                                        % 60,
                                                                                                                j
                                                                                                                        % 60))
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ","))
                                                                + "\n")
                                        + "X-A:b")));
        bombs.add(
                Arguments.of(
                        "100000 exceptions",
                        event(
                                "DTSTART:20261101T000000Z\nRRULE:FREQ=SECONDLY\n"
                                        + many(
                                                1000,
                                                i ->
                                                        "EXDATE:"
                                                                + IntStream.range(0, 100)
                                                                        .mapToObj(
                                                                                j ->
                                                                                        times
                                                                                                + String
                                                                                                        .format(
                                                                                                                Locale
                                                                                                                        .ROOT,
                                                                                                                "%02d%02d%02dZ",
                                                                                                                i
                                                                                                                        % 24,
                                                                                                                i
                                                                                                                        / 24
                                                                                                                        % 60,
                                                                                                                j
                                                                                                                        % 60))
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ","))
                                                                + "\n")
                                        + "X-A:b")));
        bombs.add(
                Arguments.of(
                        "10000 overrides",
                        event("DTSTART:20261101T000000Z\nRRULE:FREQ=SECONDLY")
                                + many(
                                        10_000,
                                        i ->
                                                "BEGIN:VEVENT\nUID:bad\nRECURRENCE-ID:"
                                                        + times
                                                        + String.format(
                                                                Locale.ROOT,
                                                                "%02d%02d%02dZ",
                                                                i / 3600,
                                                                i / 60 % 60,
                                                                i % 60)
                                                        + "\nDTSTART:20261103T000000Z\nEND:VEVENT\n")));
        bombs.add(
                Arguments.of(
                        "year 9999",
                        event(
                                "DTSTART:99991231T235959Z\nDURATION:P9999999D\nRRULE:FREQ=SECONDLY")));
        bombs.add(Arguments.of("year -1", event("DTSTART:-00010101T000000Z\nRRULE:FREQ=DAILY")));
        bombs.add(
                Arguments.of(
                        "year 0",
                        event("DTSTART:00000101T000000Z\nRRULE:FREQ=SECONDLY;COUNT=9999999")));
        bombs.add(
                Arguments.of(
                        "10000 years long",
                        event("DTSTART:20000101T000000Z\nDURATION:P3650000D\nRRULE:FREQ=DAILY")));
        bombs.add(
                Arguments.of(
                        "endless length",
                        event("DTSTART:20000101T000000Z\nDURATION:P99999W\nRRULE:FREQ=HOURLY")));
        bombs.add(
                Arguments.of(
                        "more digits than a number",
                        event(
                                "DTSTART:20261102T000000Z\nDURATION:PT99999999999999999999S\nRRULE:FREQ=DAILY;COUNT=99999999999999999999")));
        bombs.add(
                Arguments.of(
                        "end before start",
                        event(
                                "DTSTART:20261102T000000Z\nDTEND:19991102T000000Z\nRRULE:FREQ=SECONDLY")));
        bombs.add(Arguments.of("moon calendar", old("RSCALE=CHINESE;FREQ=SECONDLY;SKIP=FORWARD")));
        bombs.add(Arguments.of("a rule of nothing", old("")));
        bombs.add(
                Arguments.of(
                        "zone with 100000 observances",
                        zoned(
                                "Nowhere/A",
                                many(
                                        10_000,
                                        i ->
                                                standard(
                                                        "DTSTART:"
                                                                + (1600 + i % 500)
                                                                + "0101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0"
                                                                + i % 9
                                                                + "00")))));
        bombs.add(
                Arguments.of(
                        "zone that changes each second",
                        zoned(
                                "Nowhere/B",
                                standard(
                                        "DTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY"))));
        bombs.add(
                Arguments.of(
                        "zone that changes all year",
                        zoned(
                                "Nowhere/C",
                                standard(
                                        "DTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;"
                                                + all
                                                + ";BYDAY=MO,TU"))));
        bombs.add(
                Arguments.of(
                        "offset 99:99",
                        zoned(
                                "Nowhere/D",
                                standard(
                                        "DTSTART:16010101T000000\nTZOFFSETFROM:+9999\nTZOFFSETTO:-9999"))));
        bombs.add(
                Arguments.of(
                        "zone without a name",
                        zoned(
                                "",
                                standard(
                                        "DTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200"))));
        bombs.add(
                Arguments.of(
                        "zone with an address",
                        zoned("\"http://127.0.0.1/zone\"", "TZURL:file:///etc/passwd\n")));
        bombs.add(
                Arguments.of(
                        "zone twice",
                        zoned("Nowhere/E", standard("DTSTART:16010101T000000\nTZOFFSETTO:+0200"))
                                + zoned("Nowhere/E", "")));
        bombs.add(
                Arguments.of(
                        "zone in zone",
                        zoned("Nowhere/F", "BEGIN:VTIMEZONE\nTZID:Nowhere/F\nEND:VTIMEZONE\n")));
        bombs.add(Arguments.of("zone of nothing", zoned("Nowhere/G", "")));
        bombs.add(Arguments.of("zone with a long name", zoned("N".repeat(100_000), "")));
        bombs.add(Arguments.of("zone with path", zoned("../../../../etc/passwd", "")));
        bombs.add(
                Arguments.of(
                        "10000 levels",
                        "BEGIN:X\n".repeat(10_000)
                                + "END:X\n".repeat(10_000)
                                + event("DTSTART:20261102T000000Z")));
        bombs.add(
                Arguments.of(
                        "20000 small components",
                        many(
                                25_000,
                                i ->
                                        "BEGIN:VEVENT\nUID:"
                                                + i
                                                + "\nDTSTART:20261102T000000Z\nEND:VEVENT\n")));
        bombs.add(
                Arguments.of(
                        "one line of 5 MB",
                        event("DTSTART:20261102T000000Z\nDESCRIPTION:" + "a".repeat(5_000_000))));
        bombs.add(
                Arguments.of(
                        "a million folds",
                        event(
                                "DTSTART:20261102T000000Z\nDESCRIPTION:"
                                        + "a\n ".repeat(1_000_000))));
        bombs.add(
                Arguments.of(
                        "100000 parameters",
                        event("DTSTART:20261102T000000Z\nX-A" + ";B=c".repeat(100_000) + ":d")));
        bombs.add(
                Arguments.of(
                        "sequence beyond numbers",
                        event("DTSTART:20261102T000000Z\nSEQUENCE:999999999999999999999")));
        return bombs.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void monthIsShownInTimeAndNeighboursStay(String name, String bomb) throws IOException {
        create(draft("Neighbour", "2026-11-19T10:00", "2026-11-19T11:00"));
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + bomb + "END:VCALENDAR\n";
        load(text);

        long began = System.nanoTime();
        Expansion month = expansion(MARA, "2026-11-01T00:00", "2026-12-01T00:00");
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).as(name).isLessThan(LIMIT.plusMillis(500));
        assertThat(month.occurrences()).extracting(Occurrence::title).containsOnlyOnce("Neighbour");
        assertThat(month.occurrences().stream().filter(one -> one.title().equals("bomb")).count())
                .isLessThanOrEqualTo(14_001L);
        month.occurrences().stream()
                .filter(one -> one.title().equals("bomb"))
                .findFirst()
                .ifPresent(one -> services.events().event(MARA, one.event(), one.recurrence()));
    }

    @Test
    void whatRepeatsTooOftenIsSaidSoByName() throws IOException {
        load("BEGIN:VCALENDAR\n" + old("FREQ=SECONDLY") + "END:VCALENDAR\n");

        Expansion month = expansion(MARA, "2026-11-01T00:00", "2026-12-01T00:00");

        assertThat(month.notices())
                .singleElement()
                .matches(notice -> notice.title().equals("bomb"))
                .matches(notice -> notice.reason() == Notice.Reason.REPEATS_TOO_OFTEN)
                .matches(notice -> notice.event().isPresent());
        assertThat(month.occurrences()).hasSize(48);
    }

    @Test
    void manyBombsTogetherEndInTimeToo() throws IOException {
        String bombs =
                IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        old("FREQ=SECONDLY;COUNT=2147483647;BYDAY=MO")
                                                .replace("UID:bad", "UID:bad" + i))
                        .collect(Collectors.joining());
        load("BEGIN:VCALENDAR\n" + bombs + "END:VCALENDAR\n");

        long began = System.nanoTime();
        Expansion month = expansion(MARA, "2026-11-01T00:00", "2026-12-01T00:00");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.plusMillis(500));
        assertThat(month.notices())
                .filteredOn(notice -> notice.event().isPresent())
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(Optional.of(month.occurrences())).isPresent();
    }
}
