package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.demo.samples.SampleRooms.RoomFile;

class SampleCalendarsTest {

    private static final Pattern TZID = Pattern.compile("TZID=([^:;]+)[:;]");
    private static final String ALL = "org.postern.demo.samples.Clocks#awkward";

    @ParameterizedTest
    @MethodSource(ALL)
    void everyFileIsACalendarInWhichNothingIsWrong(Clock clock) throws Exception {
        for (var file : files(clock)) {
            var calendar = parsed(file);

            assertThat(calendar.validate().getEntries()).as(file.path()).isEmpty();
            for (var component : things(calendar)) {
                assertThat(component.validate().getEntries())
                        .as(file.path() + " " + value(component, "SUMMARY"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void linesAreFoldedAndEndWithCrLf(Clock clock) {
        for (var file : files(clock)) {
            assertThat(file.text().replace("\r\n", "")).as(file.path()).doesNotContain("\r", "\n");
            assertThat(file.text().lines())
                    .as(file.path())
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void everyTimeZoneThatIsNamedIsExplainedOnce(Clock clock) throws Exception {
        for (var file : files(clock)) {
            var explained =
                    parsed(file).getComponents().stream()
                            .filter(VTimeZone.class::isInstance)
                            .map(zone -> value(zone, "TZID"))
                            .toList();
            var named =
                    TZID.matcher(file.text().replace("\r\n ", ""))
                            .results()
                            .map(match -> match.group(1))
                            .toList();

            assertThat(explained).as(file.path()).doesNotHaveDuplicates().containsAll(named);
            assertThat(explained).allSatisfy(ZoneId::of);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void everyThingHasANameOfItsOwnUnlessItIsAChangedOccurrence(Clock clock) throws Exception {
        for (var file : files(clock)) {
            var seen = new HashSet<String>();
            for (var component : things(parsed(file))) {
                assertThat(seen.add(value(component, "UID") + value(component, "RECURRENCE-ID")))
                        .as(file.path() + " " + value(component, "SUMMARY"))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void todayAndThisWeekAreLivedIn(Clock clock) throws Exception {
        var today = today(clock);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days =
                things(clock, "VEVENT")
                        .filter(event -> value(event, "RRULE").isEmpty())
                        .map(event -> day(event, "DTSTART"))
                        .toList();

        assertThat(days).filteredOn(today::equals).hasSizeGreaterThanOrEqualTo(4);
        for (var date = monday; date.isBefore(monday.plusDays(6)); date = date.plusDays(1)) {
            assertThat(days).contains(date);
        }
        assertThat(days)
                .anyMatch(monday::isAfter)
                .anyMatch(day -> day.isAfter(monday.plusWeeks(1)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void changedAndSkippedOccurrencesFallOnTheDayOfTheirSeries(Clock clock) throws Exception {
        var meeting =
                things(clock, "VEVENT")
                        .filter(event -> value(event, "UID").startsWith("team-meeting"))
                        .toList();

        assertThat(meeting).hasSize(2);
        var first = day(meeting.getFirst(), "DTSTART");
        for (var other :
                List.of(
                        day(meeting.getFirst(), "EXDATE"),
                        day(meeting.getLast(), "RECURRENCE-ID"))) {
            assertThat(other).isAfter(first);
            assertThat(other.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void tasksAreOverdueAndDueTodayAndSoonAndOneDayAndDone(Clock clock) throws Exception {
        var today = today(clock);
        var open =
                things(clock, "VTODO")
                        .filter(task -> !value(task, "STATUS").equals("COMPLETED"))
                        .toList();
        var due =
                open.stream()
                        .filter(task -> !value(task, "DUE").isEmpty())
                        .map(task -> day(task, "DUE"))
                        .toList();

        assertThat(due)
                .anyMatch(today::isAfter)
                .anyMatch(today::equals)
                .anyMatch(day -> day.isAfter(today.plusDays(7)));
        assertThat(open).hasSizeGreaterThan(due.size());
        assertThat(things(clock, "VTODO"))
                .anyMatch(task -> !value(task, "COMPLETED").isEmpty())
                .anyMatch(task -> value(task, "PRIORITY").equals("1"));
    }

    private static List<RoomFile> files(Clock clock) {
        return SampleRooms.all(clock).stream()
                .filter(file -> file.path().endsWith(".ics"))
                .toList();
    }

    private static Calendar parsed(RoomFile file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file.text()));
    }

    private static List<CalendarComponent> things(Calendar calendar) {
        return calendar.getComponents().stream()
                .filter(component -> !(component instanceof VTimeZone))
                .toList();
    }

    /** All of one kind that Dana has. */
    private static Stream<CalendarComponent> things(Clock clock, String kind) throws Exception {
        var things = Stream.<CalendarComponent>builder();
        for (var file : files(clock)) {
            if (file.path().startsWith("demo@")) {
                things(parsed(file)).stream()
                        .filter(thing -> thing.getName().equals(kind))
                        .forEach(things);
            }
        }
        return things.build();
    }

    private static LocalDate today(Clock clock) {
        return SampleRooms.now(clock).toLocalDate();
    }

    private static LocalDate day(CalendarComponent component, String property) {
        return LocalDate.parse(
                value(component, property).substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String value(CalendarComponent component, String property) {
        return component.getProperty(property).map(Property::getValue).orElse("");
    }
}
