package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** What an administrator sees and does in the browser. */
@ExtendWith(HouseExtension.class)
class AdministrationTest {

    @ParameterizedTest
    @EnumSource
    void testsABackEndAndAsksWhoIsServed(Screen screen, House house, Browsers browsers) {
        var page = screen.open(browsers);
        var keeper = house.administrator();
        signIn(page, house, keeper);

        page.navigate(house.product().url() + "/admin");
        button(page, "Test house").click();
        field(page, "User name for the test").fill(keeper.login());
        field(page, "Password for the test").fill(keeper.password());
        button(page, "Start the test").click();
        var card = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("house"));
        assertThat(card.getByText("The test is over.")).isVisible();
        assertThat(card.getByText("the certificate is trusted")).hasCount(3);
        assertThat(card.getByText("Valid until").first()).isVisible();
        assertThat(card.getByText("Name and password were taken")).hasCount(2);
        Accessibility.check(page);

        button(page, "Test untrusted").click();
        button(page.getByLabel("untrusted"), "Start the test").click();
        assertThat(page.getByText("who gave out the certificate is not trusted").first())
                .isVisible();

        page.navigate(house.product().url() + "/admin/routing");
        field(page, "Which back end serves …?").fill("somebody@" + House.FRAGILE_DOMAIN);
        var answer = page.getByRole(AriaRole.STATUS);
        assertThat(answer.getByRole(AriaRole.HEADING)).hasText("fragile");
        assertThat(answer.getByText("*@" + House.FRAGILE_DOMAIN)).isVisible();
        field(page, "Which back end serves …?").fill("stranger@elsewhere.test");
        assertThat(page.getByText("cannot sign in")).isVisible();
        Accessibility.check(page);
    }

    @ParameterizedTest
    @EnumSource
    void endsASession(Screen screen, House house, Browsers browsers) {
        var page = screen.open(browsers);
        signIn(page, house, house.administrator());
        page.navigate(house.product().url() + "/admin/people");
        var bob = house.person("bob");
        var bobsPage = screen.open(browsers);
        var bobsMail = signIn(bobsPage, house, bob);

        var row = page.getByRole(AriaRole.ROW).filter(withText(bob.login()));
        assertThat(row.getByText("Chrome")).isVisible();
        Accessibility.check(page);
        button(row, "End the session of " + bob.login()).click();
        page.getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON, exactly("End")).click();

        // by push at once; where that is not connected yet, by the sweep after half a minute
        bobsPage.waitForURL("**/login*", new Page.WaitForURLOptions().setTimeout(60_000));
        new SignInPage(bobsPage).isShown();
        assertThat(bobsPage.getByRole(AriaRole.ALERT)).containsText("An administrator ended");
        assertThat(bobsMail.navigation()).hasCount(0);
        assertThat(row).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(house.connectionsOf(bob)).isZero();
        new SignInPage(bobsPage).signIn(bob);
    }

    @ParameterizedTest
    @EnumSource
    void announcementIsReadOnOtherScreensAndAtTheDoor(
            Screen screen, House house, Browsers browsers) {
        var alicesPage = screen.open(browsers);
        signIn(alicesPage, house, house.person("alice"));
        var page = screen.open(browsers);
        signIn(page, house, house.administrator());
        page.navigate(house.product().url() + "/admin/announcements");
        var text = "The library moves on " + screen + "day";

        button(page, "New announcement").click();
        field(page, "Text").fill(text);
        page.getByLabel("Also on the sign-in page").check();
        Accessibility.check(page);
        button(page, "Save").click();
        try {
            var told = alicesPage.getByRole(AriaRole.NOTE).filter(withText(text));
            assertThat(told).isVisible();
            Accessibility.check(alicesPage);
            button(told, "Dismiss").click();
            assertThat(told).hasCount(0);
            alicesPage.reload();
            new MailPage(alicesPage).isShown();
            assertThat(told).hasCount(0);
            var door = screen.open(browsers);
            SignInPage.open(door, house.product().url());
            assertThat(door.getByText(text)).isVisible();
        } finally {
            button(page, "Edit “" + text + "”").click();
            button(page, "Take down").click();
            assertThat(page.getByText("Nothing is announced.")).isVisible();
        }
    }

    @Test
    void nobodyElseFindsIt(House house, Browsers browsers) {
        var page = Screen.DESK.open(browsers);
        var mail = signIn(page, house, house.person("carol"));
        assertThat(mail.place("Administration")).hasCount(0);

        for (var path : new String[] {"", "/backends", "/routing", "/people", "/announcements"}) {
            page.navigate(house.product().url() + "/admin" + path);
            assertThat(page.getByText("Back ends")).hasCount(0);
            assertThat(page.getByText("Announcements")).hasCount(0);
        }
    }

    private static MailPage signIn(Page page, House house, Person person) {
        return SignInPage.open(page, house.product().url()).signIn(person);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, named(label));
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
