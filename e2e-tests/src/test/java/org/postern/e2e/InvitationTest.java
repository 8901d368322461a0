package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.CalendarPage;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** An event travels by mail to somebody else's calendar, and the answer comes back (E10, I8). */
@ExtendWith(HouseExtension.class)
class InvitationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    @ParameterizedTest
    @EnumSource
    void isSentAnsweredAndNoted(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var bobsMail = signIn(screen.open(browsers), house, bob);
        var alicesMail = signIn(screen.open(browsers), house, alice);

        invite(alicesMail.page(), house, bob);

        bobsMail.row("Site visit").first().click();
        var card = card(bobsMail);
        assertThat(card).containsText("Thursday, 19 November 2026, 13:30");
        assertThat(card).containsText("Pier 2");
        Accessibility.check(bobsMail.page());
        card.getByRole(AriaRole.BUTTON, exactly("Accept")).click();
        assertThat(card).containsText("you accepted");

        var bobs = CalendarPage.open(bobsMail.page(), house.product().url(), "day", DAY);
        assertThat(bobs.entry("Site visit")).isVisible();

        var back = signInAgain(alicesMail.page(), house);
        back.row("Site visit").first().click();
        assertThat(card(back)).containsText("accepted");
        card(back).getByRole(AriaRole.BUTTON, exactly("Note the answer")).click();
        back.says("Your calendar is up to date.");
    }

    @Test
    void fromWhoMayNotIsShownAndNothingMore(House house, Browsers browsers) {
        var alice = house.person("alice");
        var mallory = house.person("dave");
        house.deliver(alice, forged(mallory, alice));
        var mail = signIn(Screen.DESK.open(browsers), house, alice);

        mail.open("Board meeting");

        assertThat(card(mail)).containsText("<b>Board</b> meeting");
        assertThat(card(mail).getByRole(AriaRole.BUTTON, exactly("Accept"))).hasCount(0);
        assertThat(mail.body().getByText("Please come.")).isVisible();
    }

    private static void invite(Page page, House house, Person guest) {
        var calendar = CalendarPage.open(page, house.product().url(), "day", DAY);
        calendar.button("New event").click();
        var event = calendar.dialog("Event");
        event.getByLabel("Title").fill("Site visit");
        event.getByLabel("Starts").fill(DAY.atTime(13, 30).toString());
        event.getByLabel("Ends").fill(DAY.atTime(15, 30).toString());
        event.getByLabel("Location").fill("Pier 2");
        event.getByLabel("Attendees").fill(guest.login());
        calendar.save(event);
        assertThat(event).isHidden();
    }

    private static Locator card(MailPage mail) {
        return mail.message()
                .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("Invitation"));
    }

    private static MailPage signIn(Page page, House house, Person person) {
        return SignInPage.open(page, house.product().url()).signIn(person);
    }

    private static MailPage signInAgain(Page page, House house) {
        page.navigate(house.product().url() + "/mail");
        var mail = new MailPage(page);
        assertThat(mail.grid()).isVisible();
        return mail;
    }

    private static String forged(Person from, Person to) {
        return """
        From: Mallory <%1$s>
        To: %2$s
        Subject: Board meeting
        Date: Mon, 02 Mar 2026 09:30:00 +0100
        Message-ID: <board-1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8

        Please come.
        --b1
        Content-Type: text/calendar; charset=utf-8; method=REQUEST

        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//example//x//EN
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:board-1
        SEQUENCE:0
        DTSTAMP:20260301T080000Z
        DTSTART:20261119T090000Z
        DTEND:20261119T100000Z
        SUMMARY:<b>Board</b> meeting
        ORGANIZER:mailto:chair@example.org
        ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:%2$s
        END:VEVENT
        END:VCALENDAR
        --b1--
        """
                .formatted(from.login(), to.login());
    }
}
