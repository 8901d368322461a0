package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
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

/** What a person chooses is kept, and shows where it counts. */
@ExtendWith(HouseExtension.class)
class SettingsTest {

    @ParameterizedTest
    @EnumSource
    void choicesSurviveSigningOut(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var page = screen.open(browsers);
        signIn(page, house, alice);
        page.navigate(house.product().url() + "/settings");
        assertThat(page.getByRole(AriaRole.RADIO, named("Comfortable"))).isChecked();
        Accessibility.check(page);
        page.getByRole(AriaRole.RADIO, named("Compact")).check();
        says(page, "Saved");

        page.getByRole(AriaRole.LINK, named("Language and time")).click();
        var zone = page.getByRole(AriaRole.COMBOBOX, named("Time zone"));
        assertThat(zone).hasValue("As the device says");
        zone.fill("Asia/Kath");
        page.getByRole(AriaRole.OPTION, named("Asia/Kathmandu")).click();
        says(page, "Saved");

        var other = screen.open(browsers);
        signIn(other, house, alice);
        assertThat(other.locator("html")).hasAttribute("data-density", "compact");
        other.navigate(house.product().url() + "/settings/language");
        assertThat(other.getByRole(AriaRole.COMBOBOX, named("Time zone")))
                .hasValue("Asia/Kathmandu");
    }

    @Test
    void hoursAreWrittenAsChosenInTheCalendarToo(House house, Browsers browsers) {
        var page = Screen.DESK.open(browsers);
        signIn(page, house, house.person("alice"));
        page.navigate(house.product().url() + "/calendar/week/2026-11-18");
        var board = page.getByRole(AriaRole.APPLICATION, named("Calendar"));
        assertThat(board).containsText("13:00");

        var settings = page.context().newPage();
        settings.navigate(house.product().url() + "/settings/language");
        settings.getByLabel("Hours").click();
        settings.getByRole(AriaRole.OPTION, named("1 to 12, am and pm")).click();

        // the other window changes while one looks
        assertThat(board).containsText(Pattern.compile("1\\s?pm", Pattern.CASE_INSENSITIVE));
        assertThat(board).not().containsText("13:00");
    }

    @Test
    void choiceShowsInTheOtherWindowAtOnce(House house, Browsers browsers) {
        var alice = house.person("alice");
        var page = Screen.DESK.open(browsers);
        signIn(page, house, alice);
        var other = page.context().newPage();
        other.navigate(house.product().url() + "/mail");
        new MailPage(other).isShown();

        page.navigate(house.product().url() + "/settings");
        page.getByRole(AriaRole.RADIO, named("Dark")).check();

        assertThat(other.locator("html")).hasAttribute("data-theme", "dark");
    }

    @ParameterizedTest
    @EnumSource
    void identityAndSignatureReachTheReader(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var page = screen.open(browsers);
        signIn(page, house, alice);
        page.navigate(house.product().url() + "/settings/addresses");
        makeIdentity(page, bob.login(), "Not me");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("may not write from");
        Accessibility.check(page);
        button(page, "Cancel").click();
        String club = alice.name() + "+club@" + House.DOMAIN;
        makeIdentity(page, club, "Alice of the club");
        says(page, "Saved");

        page.navigate(house.product().url() + "/mail");
        var composer = new MailPage(page).compose();
        assertThat(composer.text()).hasValue("");
        composer.field("To").fill(bob.login());
        composer.field("Subject").fill("From the club");
        composer.writeFirst("We meet on Monday.");
        composer.form().getByLabel("From").click();
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Alice of the club"))
                .click();
        assertThat(composer.text()).hasValue("We meet on Monday.\n\n-- \nAlice\nTreasurer");
        Accessibility.check(page);
        composer.send();

        try (var imap = house.imapOf(bob)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !imap.search("INBOX", "SUBJECT \"From the club\"").isEmpty());
            var uid = imap.search("INBOX", "SUBJECT \"From the club\"").getFirst();
            assertThat(new String(imap.message("INBOX", uid), StandardCharsets.UTF_8))
                    .contains("From: Alice of the club <" + club + ">")
                    .contains("We meet on Monday.")
                    .containsPattern("\\R-- \\RAlice\\RTreasurer");
        }
    }

    @Test
    void answerComesFromTheAddressThatWasWrittenTo(House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var club = new Person(alice.name() + "+club@" + House.DOMAIN, alice.password());
        house.deliver(alice, Letters.plain(bob, club, "To the club", "May I join?"));
        house.deliver(alice, Letters.plain(bob, alice, "To yourself", "How are you?"));
        var page = Screen.DESK.open(browsers);
        signIn(page, house, alice);
        page.navigate(house.product().url() + "/settings/addresses");
        makeIdentity(page, club.login(), "Alice of the club");
        says(page, "Saved");

        page.navigate(house.product().url() + "/mail");
        var mail = new MailPage(page);
        mail.open("To the club");
        var composer = mail.answer("Reply");
        assertThat(composer.form().getByLabel("From"))
                .hasAccessibleName(Pattern.compile("Alice of the club"));
        assertThat(composer.text().inputValue()).contains("> May I join?").endsWith("Treasurer");
        composer.button("Discard").click();

        mail.open("To yourself");
        composer = mail.answer("Reply");
        assertThat(composer.text().inputValue())
                .contains("> How are you?")
                .doesNotContain("Treasurer");
    }

    private static void makeIdentity(Page page, String address, String name) {
        button(page, "New identity").click();
        field(page, "Address").fill(address);
        field(page, "Name").fill(name);
        field(page, "Signature").fill("Alice\nTreasurer");
        button(page, "Save").click();
    }

    private static MailPage signIn(Page page, House house, Person person) {
        return SignInPage.open(page, house.product().url()).signIn(person);
    }

    private static void says(Page page, String outcome) {
        new MailPage(page).says(outcome);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, named(label));
    }
}
