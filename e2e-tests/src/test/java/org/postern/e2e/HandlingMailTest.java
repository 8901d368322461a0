package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** What a person does to messages is done on the server. */
@ExtendWith(HouseExtension.class)
class HandlingMailTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String WEIGHT =
            "row => Math.max(...[row, ...row.querySelectorAll('*')]"
                    + ".map(e => Number(getComputedStyle(e).fontWeight)))";

    @Test
    void deletingPutsTheMessageInTheTrashAndTheFocusOnTheNextRow(House house, Browsers browsers) {
        var alice = house.person("alice");
        deliver(house, alice, "oldest", "middle", "newest");
        var mail = signIn(house, browsers, alice);
        mail.open("middle");

        mail.button("Delete").click();

        assertThat(mail.row("middle")).hasCount(0);
        assertThat(mail.row("newest")).isVisible();
        assertThat(focused(mail.row("oldest"))).isVisible();
        try (var imap = house.imapOf(alice)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(imap.search("INBOX", "ALL")).hasSize(2));
            assertThat(imap.search("Trash", "SUBJECT middle")).hasSize(1);
        }
    }

    @Test
    void deletingTheTickedTouchesNoOther(House house, Browsers browsers) {
        var alice = house.person("alice");
        deliver(house, alice, "one", "two", "three", "four");
        var mail = signIn(house, browsers, alice);
        tick(mail, "two");
        tick(mail, "four");

        mail.button("Delete").first().click();

        assertThat(mail.row("two")).hasCount(0);
        assertThat(mail.row("four")).hasCount(0);
        assertThat(mail.row("one")).isVisible();
        try (var imap = house.imapOf(alice)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(imap.search("INBOX", "ALL")).hasSize(2));
            assertThat(imap.search("Trash", "ALL")).hasSize(2);
        }
    }

    @Test
    void openingMarksAsRead(House house, Browsers browsers) {
        var alice = house.person("alice");
        deliver(house, alice, "unread letter");
        var mail = signIn(house, browsers, alice);
        var unread = weight(mail.row("unread letter"));

        mail.open("unread letter");

        assertThat(mail.folder("INBOX")).not().hasAccessibleName(Pattern.compile("\\b1\\b"));
        mail.page().waitForCondition(() -> weight(mail.row("unread letter")) < unread);
        try (var imap = house.imapOf(alice)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(imap.flags("INBOX", 1)).contains("\\Seen"));
        }
    }

    @Test
    void whatAnotherClientDoesIsSeenWithinASecondOrSo(House house, Browsers browsers) {
        var alice = house.person("alice");
        deliver(house, alice, "first", "second");
        var mail = signIn(house, browsers, alice);
        assertThat(mail.row("second")).isVisible();
        try (var imap = house.imapOf(alice)) {
            imap.commands(
                    "SELECT INBOX", "UID STORE 1 +FLAGS (\\Deleted)", "UID EXPUNGE 1", "CLOSE");
        }

        assertThat(mail.row("first")).hasCount(0);
        assertThat(mail.row("second")).isVisible();
    }

    private static void tick(MailPage mail, String subject) {
        mail.row(subject).getByRole(AriaRole.CHECKBOX).check();
    }

    private static Locator focused(Locator row) {
        return row.and(row.page().locator(":focus, :focus-within"));
    }

    private static int weight(Locator row) {
        return (int) row.evaluate(WEIGHT);
    }

    private static MailPage signIn(House house, Browsers browsers, Person person) {
        return SignInPage.open(Screen.DESK.open(browsers), house.product().url()).signIn(person);
    }

    private static void deliver(House house, Person person, String... subjects) {
        for (var subject : subjects) {
            house.deliver(person, Letters.plain(person, person, subject, "Text of " + subject));
        }
    }
}
