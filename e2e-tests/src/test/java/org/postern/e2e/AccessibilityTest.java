package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.SignInPage;

/** The rules of axe on every page, by day and by night. */
@ExtendWith(HouseExtension.class)
class AccessibilityTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        house.deliver(alice, Letters.plain(bob, alice, "Already read", "See https://example.org"));
        house.deliver(alice, Letters.html(bob.login(), alice, "Still unread", "<p>Hello.</p>"));
        var page = Screen.DESK.open(browsers);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));

        var signIn = SignInPage.open(page, house.product().url());
        Accessibility.check(page);
        signIn.submit(alice.login(), "wrong");
        assertThat(signIn.alert()).isVisible();
        Accessibility.check(page);

        var mail = signIn.signIn(alice);
        assertThat(mail.row("Still unread")).isVisible();
        Accessibility.check(page);

        mail.open("Already read");
        assertThat(mail.body().getByText("See")).isVisible();
        Accessibility.check(page);

        var composer = mail.answer("Reply");
        assertThat(composer.text()).isVisible();
        Accessibility.check(page);
    }
}
