package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.CalendarPage;
import org.postern.e2e.pages.SignInPage;

/** Two people keep a calendar together, at desks and in their hands. */
@ExtendWith(HouseExtension.class)
class SharedCalendarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    /** A second, and what a machine that runs all of this beside it may add. */
    private static final double AT_ONCE = 4_000;

    private static CalendarPage calendarOf(
            Person person, String view, Screen screen, House house, Browsers browsers) {
        var page = screen.open(browsers);
        SignInPage.open(page, house.product().url()).signIn(person);
        return CalendarPage.open(page, house.product().url(), view, DAY);
    }

    private static void isAt(CalendarPage calendar, String when) {
        assertThat(calendar.entry("Data review, " + when))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE));
    }

    @ParameterizedTest
    @EnumSource
    void seeWhatTheOtherMoves(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var alices = calendarOf(alice, "day", screen, house, browsers);
        alices.create("Data review", DAY.atTime(10, 0), DAY.atTime(11, 0));
        assertThat(alices.entry("Data review, Wednesday 18 November, 10:00 – 11:00")).isVisible();

        alices.share("Calendar", bob.login(), "Change it");
        // in the hand the list of calendars lies over the board
        CalendarPage.open(alices.page(), house.product().url(), "day", DAY);
        var bobs = calendarOf(bob, "day", screen, house, browsers);
        assertThat(bobs.entry("Data review, Wednesday 18 November, 10:00 – 11:00")).isVisible();

        alices.entry("Data review").focus();
        alices.page().keyboard().press("Alt+ArrowDown");
        isAt(bobs, "Wednesday 18 November, 10:30 – 11:30");
        alices.page().keyboard().press("Alt+Shift+ArrowDown");
        isAt(bobs, "Wednesday 18 November, 10:30 – 12:00");

        bobs.entry("Data review").press("Enter");
        var event = bobs.dialog("Event");
        event.getByLabel("Location").fill("Room 2.04");
        bobs.save(event);
        isAt(alices, "Wednesday 18 November, 10:30 – 12:00, Room 2.04");
    }

    @Test
    void dragAnEventToAnotherDay(House house, Browsers browsers) {
        var alice = house.person("alice");
        var calendar = calendarOf(alice, "week", Screen.DESK, house, browsers);
        calendar.create("Data review", DAY.atTime(10, 0), DAY.atTime(11, 0));
        var from = calendar.entry("Data review").boundingBox();
        var mouse = calendar.page().mouse();

        mouse.move(from.x + from.width / 2, from.y + 10);
        mouse.down();
        mouse.move(from.x + from.width / 2, from.y + 30);
        mouse.move(from.x + from.width * 1.5, from.y + 72);
        mouse.up();

        calendar.says("Event moved");
        var there = "Data review, Thursday 19 November, 11:00 – 12:00";
        assertThat(calendar.entry(there)).isVisible();
        calendar.page().reload();
        assertThat(calendar.entry(there)).isVisible();
    }

    @Test
    void oneOfASeriesIsMovedAlone(House house, Browsers browsers) {
        var alice = house.person("alice");
        var calendar = calendarOf(alice, "week", Screen.DESK, house, browsers);
        calendar.button("New event").click();
        var event = calendar.dialog("Event");
        event.getByLabel("Title").fill("Data review");
        event.getByLabel("Starts").fill(DAY.atTime(10, 0).toString());
        event.getByLabel("Repeats").click();
        calendar.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Daily"))
                .click();
        calendar.save(event);
        assertThat(calendar.entry("Data review, Thursday 19 November, 10:00")).isVisible();

        calendar.entry("Data review, Thursday 19 November").focus();
        calendar.page().keyboard().press("Alt+ArrowUp");
        calendar.dialog("Repeating event")
                .getByText("This one", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(calendar.entry("Data review, Thursday 19 November, 09:30")).isVisible();
        assertThat(calendar.entry("Data review, Friday 20 November, 10:00")).isVisible();
    }

    @Test
    void whatIsExportedComesInElsewhere(House house, Browsers browsers) throws IOException {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var alices = calendarOf(alice, "week", Screen.DESK, house, browsers);
        alices.create("Data review", DAY.atTime(10, 0), DAY.atTime(11, 0));
        var file = Files.readString(alices.export("Calendar").path());
        assertThat(file).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Data review");

        var bobs = calendarOf(bob, "week", Screen.DESK, house, browsers);
        assertThat(bobs.take("Calendar", file)).containsText("Added 1, replaced 0, left out 0.");
        bobs.button("Done").click();

        assertThat(bobs.entry("Data review, Wednesday 18 November, ")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme, House house, Browsers browsers) {
        var alice = house.person("alice");
        var calendar = calendarOf(alice, "week", Screen.DESK, house, browsers);
        var page = calendar.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        calendar.create("Data review", DAY.atTime(10, 0), DAY.atTime(11, 0));
        for (var view : new String[] {"Day", "Week", "Month", "Agenda"}) {
            calendar.button(view).click();
            assertThat(page)
                    .hasURL(
                            Pattern.compile(
                                    ".*/calendar/" + view.toLowerCase(Locale.ROOT) + "/.*"));
            assertThat(calendar.entry("Data review")).isVisible();
            Accessibility.check(page);
        }
        calendar.entry("Data review").press("Enter");
        assertThat(calendar.dialog("Event")).isVisible();
        Accessibility.check(page);

        page.navigate(house.product().url() + "/tasks");
        page.getByLabel("Add a task").fill("Count the buoys");
        page.keyboard().press("Enter");
        var task =
                page.getByRole(AriaRole.GRID, new Page.GetByRoleOptions().setName("Tasks"))
                        .getByText("Count the buoys");
        assertThat(task).isVisible();
        Accessibility.check(page);
        task.click();
        assertThat(calendar.dialog("Task")).isVisible();
        Accessibility.check(page);
    }
}
