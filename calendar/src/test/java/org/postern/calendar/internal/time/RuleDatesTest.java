package org.postern.calendar.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules: the examples of RFC 5545 §3.8.5.3 beside iCal4j, and rules made to hurt. */
class RuleDatesTest {
    private static final LocalDateTime START = LocalDateTime.parse("1997-09-02T09:00");

    private static List<LocalDateTime> dates(
            String rule, LocalDateTime start, LocalDateTime from, LocalDateTime to, Budget budget) {
        RuleDates dates =
                new RuleDates(RuleReader.read(rule).orElseThrow(), Moment.floating(start), budget);
        dates.skipTo(from);
        List<LocalDateTime> found = new ArrayList<>();
        for (var at = dates.next(to);
                at.isPresent() && found.size() < 20_000;
                at = dates.next(to)) {
            if (!at.get().isBefore(from)) {
                found.add(at.get());
            }
        }
        return found;
    }

    /** Our start always counts, theirs only when the rule has it: so it is left out of both. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=10",
                "FREQ=DAILY;UNTIL=19971224T000000",
                "FREQ=DAILY;INTERVAL=2",
                "FREQ=DAILY;INTERVAL=10;COUNT=5",
                "FREQ=WEEKLY;COUNT=10",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
                "FREQ=WEEKLY;UNTIL=19971007T000000;WKST=SU;BYDAY=TU,TH",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
                "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU",
                "FREQ=MONTHLY;BYMONTHDAY=2,15",
                "FREQ=MONTHLY;BYMONTHDAY=-3",
                "FREQ=MONTHLY;BYMONTHDAY=1,-1",
                "FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12,13,14,15",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
                "FREQ=MONTHLY;BYDAY=-2MO",
                "FREQ=MONTHLY;BYDAY=1SU,-1SU",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
                "FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
                "FREQ=YEARLY;BYMONTH=6,7",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2,3",
                "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200",
                "FREQ=YEARLY;BYDAY=20MO",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
                "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000",
                "FREQ=MINUTELY;INTERVAL=90;COUNT=40",
                "FREQ=DAILY;BYHOUR=9,12,16;BYMINUTE=0,20,40",
                "FREQ=DAILY;BYMONTH=1"
            })
    void agreesWithAnotherReader(String rule) {
        LocalDateTime end = START.plusYears(8);
        LocalDateTime shortEnd = rule.contains("BYHOUR") ? START.plusDays(40) : end;
        List<LocalDateTime> theirs =
                new Recur<LocalDateTime>(rule)
                        .getDates(START, START, shortEnd.minusSeconds(1)).stream()
                                .filter(at -> at.isAfter(START))
                                .sorted()
                                .distinct()
                                .toList();

        List<LocalDateTime> ours = dates(rule, START, START, shortEnd, Budget.ofMillis(5_000));

        int count = theirs.size();
        boolean counted = rule.contains("COUNT");
        assertThat(counted ? ours.subList(0, Math.min(ours.size(), count)) : ours)
                .isEqualTo(counted ? theirs.subList(0, Math.min(ours.size(), count)) : theirs);
        assertThat(ours).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3 | 1997-09-03T09:00 1997-09-04T09:00",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3 | 1997-10-31T09:00 1997-12-31T09:00",
                "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3 | 1997-12-29T09:00 1999-01-04T09:00",
                "FREQ=WEEKLY;BYDAY=MO,TU;COUNT=4"
                        + " | 1997-09-08T09:00 1997-09-09T09:00 1997-09-15T09:00",
                "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR;COUNT=3"
                        + " | 1997-09-30T09:00 1997-10-31T09:00",
            })
    void countsTheStartAsTheFirst(String rule, String expected) {
        List<String> found =
                dates(rule, START, START, START.plusYears(3), Budget.ofMillis(1_000)).stream()
                        .map(LocalDateTime::toString)
                        .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU",
                "FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=YEARLY;BYMONTH=11",
                "FREQ=HOURLY;INTERVAL=7",
                "FREQ=DAILY;COUNT=3000",
                "FREQ=WEEKLY;COUNT=500",
                "FREQ=HOURLY;INTERVAL=7;COUNT=10000",
            })
    void skippingFindsWhatCountingFinds(String rule) {
        LocalDateTime from = START.plusYears(5).plusDays(11);
        LocalDateTime to = from.plusDays(300);
        List<LocalDateTime> counted =
                dates(rule, START, START, to, Budget.ofMillis(5_000)).stream()
                        .filter(at -> !at.isBefore(from))
                        .toList();

        List<LocalDateTime> skipped = dates(rule, START, from, to, Budget.ofMillis(5_000));

        assertThat(skipped).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;INTERVAL=5;COUNT=900 | 1997-09-02T09:00",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=200 | 1997-09-07T23:59:59",
                "FREQ=WEEKLY;BYDAY=MO,SU;BYSETPOS=-1 | 1997-09-01T00:00",
                "FREQ=MONTHLY;COUNT=70 | 1997-09-28T00:00",
                "FREQ=MONTHLY;COUNT=70 | 1997-08-31T09:00",
                "FREQ=MONTHLY;BYMONTHDAY=1,-1,-31 | 1997-08-31T09:00",
                "FREQ=YEARLY;COUNT=6 | 1997-12-28T09:00",
                "FREQ=YEARLY;COUNT=3 | 1996-02-29T09:00",
                "FREQ=YEARLY;BYMONTH=2,1;BYMONTHDAY=-1,29,28 | 1996-02-29T09:00",
            })
    void skippingToAnyDayOfAYearFindsWhatCountingFinds(String rule, LocalDateTime start) {
        LocalDateTime to = start.plusYears(10);
        List<LocalDateTime> counted = dates(rule, start, start, to, Budget.ofMillis(5_000));

        for (int day = 0; day < 366; day++) {
            LocalDateTime from = start.plusYears(4).plusDays(day);
            assertThat(dates(rule, start, from, to, Budget.ofMillis(5_000)))
                    .isEqualTo(counted.stream().filter(at -> !at.isBefore(from)).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;COUNT=2147483647",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYSECOND=61",
                "FREQ=MINUTELY;BYHOUR=3;BYSETPOS=366",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=SECONDLY;INTERVAL=2147483647",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=300,-300",
                "FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYSECOND=0,1,2,3,4,5,6;BYDAY=5MO",
            })
    void endsWhateverIsAsked(String rule) {
        LocalDateTime from = LocalDateTime.parse("2026-11-01T00:00");
        long began = System.nanoTime();
        RuleReader.read(rule)
                .ifPresent(
                        _ ->
                                dates(
                                        rule,
                                        LocalDateTime.parse("0001-01-01T00:00"),
                                        from,
                                        from.plusDays(31),
                                        Budget.ofMillis(150)));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=",
                "FREQ=FORTNIGHTLY",
                "INTERVAL=1",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;UNTIL=never",
                "FREQ=DAILY;UNTIL=-00011201",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=YEARLY;RSCALE=HEBREW",
                "FREQ=DAILY;BYHOUR=24",
                "DAILY",
            })
    void whatIsNoRuleIsNone(String rule) {
        assertThat(RuleReader.read(rule)).isEmpty();
    }
}
