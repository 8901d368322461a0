package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** What is written is neither lost nor sent otherwise than it was written. */
@ExtendWith(HouseExtension.class)
class WritingTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aNewMessageGoesToEverybodyNamedAndHidesTheBlindCopy(House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var carol = house.person("carol");
        var dave = house.person("dave");
        var composer = signIn(house, browsers, alice).compose();
        composer.field("To").fill(bob.login());
        composer.field("Cc").fill("Carol <" + carol.login() + ">");
        composer.field("Bcc").fill(dave.login());
        composer.field("Subject").fill("Grüße – „naïve“ 日本");
        composer.text().fill("Zwölf Boxkämpfer.\n.\nFrom here on 🙂");

        composer.send();

        for (var recipient : List.of(bob, carol, dave)) {
            var mail = onlyMessage(house, recipient, "INBOX");
            assertThat(mail.subject()).isEqualTo("Grüße – „naïve“ 日本");
            assertThat(mail.text().strip()).isEqualTo("Zwölf Boxkämpfer.\n.\nFrom here on 🙂");
            assertThat(mail.to()).containsExactly(bob.login());
            assertThat(mail.cc()).containsExactly(carol.login());
            assertThat(mail.header("Bcc")).isEmpty();
            assertThat(mail.header("From")).contains(alice.login());
        }
    }

    @Test
    void aDraftIsKeptAndContinued(House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var mail = signIn(house, browsers, alice);
        var composer = mail.compose();
        composer.field("To").fill(bob.login());
        composer.field("Subject").fill("Half a thought");
        composer.text().fill("The first half.");
        composer.button("Save draft").click();
        mail.says("Draft saved");

        assertThat(onlyMessage(house, alice, "Drafts").text()).startsWith("The first half.");
    }

    @Test
    void anAddressThatIsNoneStopsTheMessage(House house, Browsers browsers) {
        var alice = house.person("alice");
        var composer = signIn(house, browsers, alice).compose();
        composer.field("To").fill("not an address");
        composer.field("Subject").fill("To nobody");
        composer.text().fill("Text.");

        composer.button("Send").click();

        assertThat(composer.form().locator("[aria-invalid=true]").first()).isVisible();
        assertThat(composer.text()).hasValue("Text.");
        try (var imap = house.imapOf(alice)) {
            assertThat(imap.search("Sent", "ALL")).isEmpty();
        }
    }

    @Test
    void aRecipientTheServerRefusesIsNamedAndTheTextStays(House house, Browsers browsers) {
        var alice = house.person("alice");
        var composer = signIn(house, browsers, alice).compose();
        composer.field("To").fill("nobody-of-that-name@" + House.DOMAIN);
        composer.field("Subject").fill("To nobody");
        composer.text().fill("Text.");

        composer.button("Send").click();

        assertThat(composer.form().getByText("nobody-of-that-name").last()).isVisible();
        assertThat(composer.text()).hasValue("Text.");
        try (var imap = house.imapOf(alice)) {
            assertThat(imap.search("Sent", "ALL")).isEmpty();
        }
    }

    @Test
    void aFileStillOnItsWayIsNotForgotten(House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var composer = signIn(house, browsers, alice).compose();
        composer.field("To").fill(bob.login());
        composer.field("Subject").fill("With a file");
        composer.text().fill("See the file.");
        var held = new ArrayList<Route>();
        composer.page().route(url -> url.contains("upload"), (Consumer<Route>) held::add);
        composer.choose("late.bin", Letters.octets(2_000));
        composer.page().waitForCondition(() -> !held.isEmpty());

        composer.button("Send").click();
        assertThat(composer.form().getByText(Pattern.compile("on their way"))).isVisible();
        held.forEach(Route::resume);
        composer.attached("late.bin");
        composer.send();

        assertThat(onlyMessage(house, bob, "INBOX").file("late.bin"))
                .isEqualTo(Letters.octets(2_000));
    }

    @Test
    void aFileThatDidNotArriveIsNotForgottenInSilence(House house, Browsers browsers) {
        var composer = signIn(house, browsers, house.person("alice")).compose();
        composer.page().route(url -> url.contains("upload"), Route::abort);

        composer.choose("lost.bin", Letters.octets(2_000));

        assertThat(composer.form().getByText(Pattern.compile("lost.bin.* not attached")))
                .isVisible();
    }

    private static StoredMail onlyMessage(House house, Person person, String mailbox) {
        try (var imap = house.imapOf(person)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(imap.search(mailbox, "ALL")).hasSize(1));
            return StoredMail.of(imap.message(mailbox, imap.search(mailbox, "ALL").getFirst()));
        }
    }

    private static MailPage signIn(House house, Browsers browsers, Person person) {
        return SignInPage.open(Screen.DESK.open(browsers), house.product().url()).signIn(person);
    }
}
