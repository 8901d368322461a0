package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** What is on the screen is in the address line, and what is in the address line is guarded. */
@ExtendWith(HouseExtension.class)
class AddressesTest {

    @Test
    void reloadBackASecondTabAndAPastedLinkShowTheSame(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.deliver(alice, Letters.plain(alice, alice, "First letter", "First text."));
        house.deliver(alice, Letters.plain(alice, alice, "Second letter", "Second text."));
        var mail = signIn(house, browsers, alice);
        var page = mail.page();

        mail.open("First letter");
        assertThat(page).hasURL(house.product().url() + "/mail/INBOX/1");
        page.reload();
        assertThat(mail.heading("First letter")).isVisible();
        assertThat(mail.body().getByText("First text.")).isVisible();

        mail.open("Second letter");
        assertThat(page).hasURL(house.product().url() + "/mail/INBOX/2");
        assertThat(mail.body().getByText("Second text.")).isVisible();
        page.goBack();
        assertThat(page).hasURL(house.product().url() + "/mail/INBOX/1");
        assertThat(mail.body().getByText("First text.")).isVisible();

        var tab = new MailPage(page.context().newPage());
        tab.page().navigate(house.product().url() + "/mail/INBOX/2");
        assertThat(tab.body().getByText("Second text.")).isVisible();
        assertThat(mail.body().getByText("First text.")).isVisible();

        tab.page().navigate(house.product().url() + "/mail/INBOX/4000000000");
        assertThat(tab.row("Second letter")).isVisible();
    }

    @Test
    void aPastedLinkWorksAfterSignIn(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.deliver(alice, Letters.plain(alice, alice, "Linked letter", "Linked text."));
        var page = Screen.DESK.open(browsers);
        page.navigate(house.product().url() + "/mail/INBOX/1");

        new SignInPage(page).isShown();
        new SignInPage(page).submit(alice.login(), alice.password());

        assertThat(new MailPage(page).body().getByText("Linked text.")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"News", "Calendar", "Tasks", "Contacts", "Bookmarks", "Notes"})
    void everySectionHasAnAddressThatLeadsBackToIt(String section, House house, Browsers browsers) {
        var mail = signIn(house, browsers, house.person("alice"));
        var below = Pattern.compile("/" + section.toLowerCase(ROOT) + "(/|\\?|$)");

        mail.place(section).click();

        assertThat(mail.page()).hasURL(below);
        assertThat(mail.place(section)).hasAttribute("aria-current", "page");
        mail.page().reload();
        assertThat(mail.page()).hasURL(below);
        assertThat(mail.place(section)).hasAttribute("aria-current", "page");
    }

    @Test
    void noLinkOfTheHouseIsDead(House house, Browsers browsers) {
        var mail = signIn(house, browsers, house.person("alice"));
        var links = mail.navigation().getByRole(AriaRole.LINK);
        assertThat(mail.place("Settings")).isVisible();

        for (var link : links.all()) {
            var address = (String) link.evaluate("link => link.href");
            assertThat(get(mail.page().context().request(), address).status())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(mail.place("Administration")).hasCount(0);
    }

    @Test
    void aMessageIsServedToNobodyElse(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.deliver(
                alice, Letters.html("carol@example.org", alice, "Private", "<p>Private.</p>"));
        var alicesMail = signIn(house, browsers, alice);
        alicesMail.open("Private");
        var body =
                house.product().url()
                        + alicesMail.message().getByTitle("Message body").getAttribute("src");

        var own = get(alicesMail.page().context().request(), body);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("Private.");
        assertThat(own.headers().get("content-security-policy"))
                .startsWith("default-src 'none'")
                .contains("sandbox");
        assertThat(own.headers()).containsEntry("x-content-type-options", "nosniff");

        var bobsMail = signIn(house, browsers, house.person("bob"));
        assertThat(get(bobsMail.page().context().request(), body).status()).isIn(403, 404);

        var stranger = get(Screen.DESK.open(browsers).context().request(), body);
        assertThat(stranger.status()).isEqualTo(302);
        assertThat(stranger.headers().get("location")).contains("/login");
    }

    private static APIResponse get(APIRequestContext context, String url) {
        return context.get(url, RequestOptions.create().setMaxRedirects(0));
    }

    private static MailPage signIn(House house, Browsers browsers, Person person) {
        return SignInPage.open(Screen.DESK.open(browsers), house.product().url()).signIn(person);
    }
}
