package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.RawImap;
import org.postern.e2e.pages.SignInPage;

/** Somebody who never deletes. */
@ExtendWith(HouseExtension.class)
class HugeMailboxTest {

    private static final int MESSAGES = 20_000;

    @Test
    void isReadFromOneEndToTheOther(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.fill(alice, "INBOX", MESSAGES);
        String newest;
        String oldest;
        try (var imap = house.imapOf(alice)) {
            newest = subject(imap, MESSAGES);
            oldest = subject(imap, 1);
        }

        var mail = SignInPage.open(Screen.DESK.open(browsers), house.product().url()).signIn(alice);
        assertThat(mail.row(newest).first()).isVisible();
        assertThat(mail.row(oldest)).hasCount(0);

        mail.row(newest).first().click();
        mail.page().keyboard().press("End");
        assertThat(mail.row(oldest).last()).isVisible();

        mail.page().keyboard().press("Home");
        assertThat(mail.row(newest).first()).isVisible();
    }

    private static String subject(RawImap imap, int uid) {
        return StoredMail.of(imap.message("INBOX", uid)).subject();
    }
}
