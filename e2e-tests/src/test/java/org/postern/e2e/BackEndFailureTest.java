package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.pages.SignInPage;

/** A mail server dies while somebody reads. */
@ExtendWith(HouseExtension.class)
class BackEndFailureTest {

    private static final Pattern NO_ANSWER =
            Pattern.compile("not answer|cannot be reached|connection", Pattern.CASE_INSENSITIVE);

    @AfterEach
    void bringTheServerBack(House house) {
        if (!house.fragile().isRunning()) {
            house.fragile().restart();
        }
    }

    @Test
    void theListStaysAndSaysSoAndRecoversByItself(House house, Browsers browsers) {
        var frida = house.fragilePerson();
        house.deliver(frida, Letters.plain(frida, frida, "From before", "Still here."));
        var mail = SignInPage.open(Screen.DESK.open(browsers), house.product().url()).signIn(frida);
        assertThat(mail.row("From before")).isVisible();
        mail.page().evaluate("window.notReloaded = true");

        house.fragile().kill();

        var complaint = mail.page().getByText(NO_ANSWER).first();
        assertThat(complaint).isVisible(within(10_000));
        assertThat(mail.row("From before")).isVisible();

        house.fragile().restart();
        house.deliver(frida, Letters.plain(frida, frida, "From after", "Back again."));

        assertThat(mail.row("From after")).isVisible(within(15_000));
        assertThat(mail.page().getByText(NO_ANSWER)).hasCount(0);
        assertThat(mail.row("From before")).isVisible();
        org.assertj.core.api.Assertions.assertThat(mail.page().evaluate("window.notReloaded"))
                .isEqualTo(true);
    }

    @Test
    void otherBackEndsDoNotNotice(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.deliver(alice, Letters.plain(alice, alice, "Undisturbed", "All is well."));
        house.fragile().kill();

        var mail = SignInPage.open(Screen.DESK.open(browsers), house.product().url()).signIn(alice);

        mail.open("Undisturbed");
        assertThat(mail.body().getByText("All is well.")).isVisible();
        assertThat(mail.page().getByText(NO_ANSWER)).hasCount(0);
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }
}
