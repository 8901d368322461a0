package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.house.ProductProcess;
import org.postern.e2e.pages.CalendarPage;
import org.postern.e2e.pages.SignInPage;
import org.postern.testservers.PostgresServer;

/** Two nodes in front of the same servers share one PostgreSQL. */
@ExtendWith(HouseExtension.class)
class TwoNodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Test
    void sharedEventMovedOnOneShowsOnTheOther(House house, Browsers browsers) {
        var database = PostgresServer.shared().newDatabase();
        var alice = house.person("alice");
        var bob = house.person("bob");
        try (var here = house.node(database);
                var there = house.node(database)) {
            var alices = calendarOf(alice, here, browsers);
            alices.create("Data review", DAY.atTime(10, 0), DAY.atTime(11, 0));
            assertThat(alices.entry("Data review, Wednesday 18 November, 10:00")).isVisible();
            alices.share("Calendar", bob.login(), "Change it");
            var bobs = calendarOf(bob, there, browsers);
            assertThat(bobs.entry("Data review, Wednesday 18 November, 10:00")).isVisible();

            alices.entry("Data review").focus();
            alices.page().keyboard().press("Alt+ArrowDown");

            assertThat(bobs.entry("Data review, Wednesday 18 November, 10:30"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
        }
    }

    private static CalendarPage calendarOf(Person person, ProductProcess node, Browsers browsers) {
        var page = browsers.open();
        SignInPage.open(page, node.url()).signIn(person);
        return CalendarPage.open(page, node.url(), "day", DAY);
    }
}
