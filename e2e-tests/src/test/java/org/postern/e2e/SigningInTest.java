package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.pages.SignInPage;

/** What somebody is told who does not get in. */
@ExtendWith(HouseExtension.class)
class SigningInTest {

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldTheSame(House house, Browsers browsers) {
        var alice = house.person("alice");

        var wrongPassword = refusalOf(alice.login(), "not " + alice.password(), house, browsers);
        var unknownUser = refusalOf("nobody@" + House.DOMAIN, "anything", house, browsers);

        assertThat(wrongPassword).isNotBlank().isEqualTo(unknownUser);
    }

    @Test
    void everyReasonThatIsNotTheUsersHasItsOwnWords(House house, Browsers browsers) {
        var wrongPassword = refusalOf("nobody@" + House.DOMAIN, "anything", house, browsers);
        var noAnswer = refusalOf("alice@" + House.SILENT_DOMAIN, "anything", house, browsers);
        var noTrust = refusalOf("alice@" + House.UNTRUSTED_DOMAIN, "anything", house, browsers);

        assertThat(wrongPassword).isNotBlank();
        assertThat(noAnswer).isNotBlank().isNotIn(wrongPassword, noTrust);
        assertThat(noTrust).isNotBlank().isNotEqualTo(wrongPassword);
    }

    @Test
    void anAddressAskedForBeforeSignInIsShownAfterIt(House house, Browsers browsers) {
        var alice = house.person("alice");
        var page = Screen.DESK.open(browsers);
        page.navigate(house.product().url() + "/settings");

        new SignInPage(page).isShown();
        new SignInPage(page).submit(alice.login(), alice.password());

        assertThat(page).hasURL(house.product().url() + "/settings");
    }

    @Test
    void thePasswordIsInNoAddressAndNotInTheLog(House house, Browsers browsers) {
        var alice = house.person("alice");
        var page = Screen.DESK.open(browsers);
        var addresses = new StringBuilder();
        page.onRequest(request -> addresses.append(request.url()).append('\n'));

        SignInPage.open(page, house.product().url()).signIn(alice);

        assertThat(addresses.toString()).doesNotContain("secret").contains("/login");
        assertThat(house.product().log()).doesNotContain(alice.password());
    }

    private static String refusalOf(String user, String password, House house, Browsers browsers) {
        var signIn = SignInPage.open(Screen.DESK.open(browsers), house.product().url());
        signIn.submit(user, password);
        assertThat(signIn.alert()).isVisible();
        assertThat(signIn.userName()).isVisible();
        return signIn.alert().innerText();
    }
}
