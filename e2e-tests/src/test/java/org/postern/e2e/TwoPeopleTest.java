package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.house.Tracker;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** Two people at two screens write to each other. */
@ExtendWith(HouseExtension.class)
class TwoPeopleTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String SUBJECT = "Plan of the new library";

    @ParameterizedTest
    @EnumSource
    void readAndAnswerEachOther(Screen screen, House house, Browsers browsers) throws IOException {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var carol = house.person("carol");
        var dave = house.person("dave");
        var plan = Letters.octets(70_000);
        var reading = Letters.octets(3_000);
        try (var tracker = Tracker.start()) {
            var letter = letter(carol, List.of(alice, bob), dave, tracker.url("/open.png"), plan);
            house.deliver(alice, letter);
            house.deliver(bob, letter);

            var bobsMail = signIn(screen.open(browsers), house, bob);
            assertThat(bobsMail.row(SUBJECT)).isVisible();

            var alicesPage = screen.open(browsers);
            var hosts = new ArrayList<String>();
            alicesPage.context().onRequest(request -> hosts.add(request.url()));
            var alicesMail = signIn(alicesPage, house, alice);
            alicesMail.open(SUBJECT);
            seesThePlan(alicesMail, plan);
            assertThat(tracker.visits()).isEmpty();
            assertThat(hosts).allMatch(url -> url.startsWith(house.product().url() + "/"));

            answersToAll(alicesMail, reading);
            assertThat(bobsMail.row("Re: " + SUBJECT)).isVisible(within(SOON));
            if (bobsMail.tree().isVisible()) {
                assertThat(bobsMail.folder("INBOX")).hasAccessibleName(Pattern.compile("\\b2\\b"));
            }
        }
        try (var imap = house.imapOf(bob)) {
            var uid = imap.search("INBOX", "SUBJECT \"Re: \"").getLast();
            var answer = StoredMail.of(imap.message("INBOX", uid));
            assertThat(answer.header("In-Reply-To")).isEqualTo("<plan-1@example.org>");
            assertThat(answer.header("References"))
                    .isEqualTo("<plan-0@example.org> <plan-1@example.org>");
            assertThat(answer.to()).contains(carol.login());
            assertThat(Stream.concat(answer.to().stream(), answer.cc().stream()))
                    .containsExactlyInAnyOrder(carol.login(), bob.login(), dave.login());
            assertThat(answer.text()).startsWith("Thank you, Carol.").contains("> The plan.");
            assertThat(answer.file("reading.bin")).isEqualTo(reading);
        }
        try (var imap = house.imapOf(alice)) {
            var copy = imap.search("Sent", "SUBJECT \"Re: \"");
            assertThat(copy).hasSize(1);
            assertThat(StoredMail.of(imap.message("Sent", copy.getFirst())).file("reading.bin"))
                    .isEqualTo(reading);
            assertThat(imap.flags("INBOX", 1)).contains("\\Answered");
        }
    }

    @Test
    void leaveNothingBehindWhenTheySignOut(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.deliver(alice, Letters.plain(alice, alice, "Kept to myself", "Nobody else."));
        var page = Screen.DESK.open(browsers);
        List<WebSocket> sockets = new ArrayList<>();
        var mail = signIn(page, house, alice);
        mail.open("Kept to myself");
        // The other tab's push is the one to watch: a page that goes elsewhere drops its own.
        var second = page.context().newPage();
        second.onWebSocket(sockets::add);
        second.navigate(page.url());
        assertThat(new MailPage(second).row("Kept to myself")).isVisible();
        assertThat(house.connectionsOf(alice)).isBetween(1, 3);
        var pushing = List.copyOf(sockets);

        mail.signOut(alice);

        await().atMost(SOON).untilAsserted(() -> assertThat(house.connectionsOf(alice)).isZero());
        second.waitForCondition(() -> pushing.stream().allMatch(WebSocket::isClosed));
        page.goBack();
        new SignInPage(page).isShown();
        assertThat(page.getByText("Kept to myself")).hasCount(0);
        // nobody touched it
        new SignInPage(second).isShown();
    }

    private static MailPage signIn(Page page, House house, Person person) {
        return SignInPage.open(page, house.product().url()).signIn(person);
    }

    private static void seesThePlan(MailPage mail, byte[] plan) throws IOException {
        assertThat(mail.body().getByText("The plan.")).isVisible();
        assertThat(mail.body().getByAltText("Plan"))
                .hasJSProperty("naturalWidth", Letters.PICTURE_WIDTH);
        var download = mail.page().waitForDownload(() -> mail.attachment("plan.bin").click());
        assertThat(download.suggestedFilename()).isEqualTo("plan.bin");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(plan);
    }

    private static void answersToAll(MailPage mail, byte[] file) {
        var composer = mail.answer("Reply all");
        composer.writeFirst("Thank you, Carol.");
        composer.attach("reading.bin", file);
        composer.send();
    }

    private static String letter(
            Person from, List<Person> to, Person copied, String remoteImage, byte[] file) {
        var headers =
                """
                From: Carol <%s>
                To: %s, %s
                Cc: %s
                Subject: %s
                Date: Mon, 02 Mar 2026 09:30:00 +0100
                Message-ID: <plan-1@example.org>
                In-Reply-To: <plan-0@example.org>
                References: <plan-0@example.org>\
                """
                        .formatted(
                                from.login(),
                                to.getFirst().login(),
                                to.getLast().login(),
                                copied.login(),
                                SUBJECT);
        return Letters.rich(headers, "The plan.", remoteImage, "plan.bin", file);
    }

    private static LocatorAssertions.IsVisibleOptions within(Duration deadline) {
        var milliseconds = (double) deadline.toMillis();
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }
}
