package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.calendar.Attendee;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.Participation;
import org.postern.frontend.CalendarBoard.View;
import org.postern.preferences.Formats.HourCycle;

class SmallWordsTest {
    private static final Locality HERE =
            new Locality(ZoneOffset.UTC, Locale.UK, DayOfWeek.MONDAY, HourCycle.AS_LANGUAGE);

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-18, 'Wednesday, 18 November 2026', 47",
        "WEEK, 2026-11-18, 16 – 22 November 2026, 47",
        "WEEK, 2026-12-01, 30 November – 6 December 2026, 49",
        "WEEK, 2026-12-31, 28 December 2026 – 3 January 2027, 53",
        "MONTH, 2026-11-18, November 2026, 0",
        "AGENDA, 2026-11-18, 18 November – 15 December 2026, 0"
    })
    void periodsHaveNames(View view, LocalDate date, String title, int week) {
        assertThat(Period.of(new CalendarNavigation(view, date), HERE))
                .isEqualTo(new Period(title, week));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | DAY | Wednesday, November 18, 2026",
                "en-US | WEEK | November 16 – 22, 2026",
                "de-DE | WEEK | 16 – 22. November 2026",
                "es-ES | WEEK | 16 – 22 de noviembre de 2026",
                "de-DE | MONTH | November 2026"
            })
    void periodsAreNamedAsTheLanguageHasIt(String language, View view, String title) {
        var there =
                new Locality(
                        ZoneOffset.UTC,
                        Locale.forLanguageTag(language),
                        DayOfWeek.MONDAY,
                        HourCycle.AS_LANGUAGE);
        var where = new CalendarNavigation(view, LocalDate.of(2026, 11, 18));

        assertThat(Period.of(where, there).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"AS_LANGUAGE, en-GB", "TWELVE, en-GB-u-hc-h12", "TWENTY_FOUR, en-GB-u-hc-h23"})
    void boardHasTheHoursThatWereChosen(HourCycle hours, String tag) {
        var there = new Locality(ZoneOffset.UTC, Locale.UK, DayOfWeek.MONDAY, hours);

        assertThat(there.withHours().toLanguageTag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"Elif Kaya, EK", "bob@example.org, B", "tom.wu@example.org, TW", "'', ''"})
    void namesHaveInitials(String name, String letters) {
        assertThat(Initials.of(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"225, 225", "'#ff0000', 29", "'#0000ff', 264", "'#00ff00', 142"})
    void coloursAreReadForTheirHue(String color, int hue) {
        assertThat(Hues.of(new CalendarColor(color))).isEqualTo(hue);
    }

    @Test
    void attendeesKeepWhatTheyAnswered() {
        var bob = new Attendee("bob@example.org", "Bob", true, Participation.ACCEPTED);

        assertThat(AttendeeLine.parse("bob@example.org, eve@example.org", List.of(bob)))
                .containsExactly(bob, Attendee.of("eve@example.org", ""));
    }

    @Test
    void whatIsNoAddressIsNamed() {
        assertThat(AttendeeLine.problem("bob@example.org, eve")).contains("eve");
        assertThat(AttendeeLine.problem("")).isEmpty();
    }
}
