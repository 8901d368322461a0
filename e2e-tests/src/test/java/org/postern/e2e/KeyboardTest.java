package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** Somebody without a mouse. */
@ExtendWith(HouseExtension.class)
class KeyboardTest {

    private static final int MOST_STOPS = 40;

    @Test
    void readsAndAnswersWithoutAMouse(House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        house.deliver(alice, Letters.plain(bob, alice, "Older letter", "Older text."));
        house.deliver(alice, Letters.plain(bob, alice, "Newer letter", "Newer text."));
        var page = Screen.DESK.open(browsers);
        var keys = page.keyboard();

        var signIn = SignInPage.open(page, house.product().url());
        tabTo(signIn.userName());
        keys.type(alice.login());
        tabTo(signIn.password());
        keys.type(alice.password());
        keys.press("Enter");
        var mail = new MailPage(page);
        assertThat(mail.row("Newer letter")).isVisible();

        tabTo(mail.row("Newer letter"));
        keys.press("j");
        keys.press("Enter");
        assertThat(mail.heading("Older letter")).isVisible();
        keys.press("k");
        keys.press("Enter");
        assertThat(mail.heading("Newer letter")).isVisible();

        keys.press("r");
        var composer = mail.composer();
        assertThat(composer.text()).isFocused();
        keys.press("Control+Home");
        keys.type("Without a mouse.");
        keys.press("Control+Enter");
        mail.says("Message sent");

        try (var imap = house.imapOf(bob)) {
            org.awaitility.Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(imap.search("INBOX", "SUBJECT Newer")).hasSize(1));
            assertThat(StoredMail.of(imap.message("INBOX", 1)).text()).contains("Without a mouse.");
        }
    }

    private static void tabTo(Locator target) {
        Page page = target.page();
        for (int i = 0; i < MOST_STOPS; i++) {
            if ((boolean) target.evaluate("e => e.matches(':focus')")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " is not among the first stops of the Tab key");
    }
}
