package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.house.Tracker;
import org.postern.e2e.pages.SignInPage;

/** Mail written to hurt: the browser itself is the judge of whether it did. */
@ExtendWith(HouseExtension.class)
class HostileMailTest {

    private static final String MARKUP = "\"><img src=x onerror=alert(1)>";

    /** Everything that could be asked of a browser; @TRACKER@ is the stranger's server. */
    private static final String DOCUMENT =
            """
            <html><head>
            <base href="@TRACKER@/base/">
            <meta http-equiv="refresh" content="0;url=@TRACKER@/refresh">
            <link rel="stylesheet" href="@TRACKER@/link.css">
            <link rel="preload" as="image" href="@TRACKER@/preload">
            <link rel="dns-prefetch" href="@TRACKER@/">
            <style>@import url("@TRACKER@/import.css");
              @font-face { font-family: spy; src: url(@TRACKER@/font); }
              body { background: url(@TRACKER@/background); font-family: spy, serif; }
              div.cover { position: fixed; inset: 0; z-index: 2147483647; background: red; }
            </style>
            <script>top.hacked = 1; alert(1); fetch("@TRACKER@/script")</script>
            </head><body onload="top.hacked = 1; alert(1)">
            <p>Visible text.</p>
            <div class="cover" style="position:fixed;top:-9999px;left:-9999px;width:99999px;\
            height:99999px;background:url(@TRACKER@/style)">Cover</div>
            <img src="x" onerror="top.hacked = 1; alert(1)">
            <img src="@TRACKER@/image" srcset="@TRACKER@/srcset 2x" alt="remote">
            <picture><source srcset="@TRACKER@/source"><img src="@TRACKER@/picture"></picture>
            <svg onload="top.hacked = 1"><image href="@TRACKER@/svg"/>
              <script>top.hacked = 1; alert(1)</script>
              <a><animate attributeName="href" values="javascript:alert(1)"/>
              <text y="20">svg link</text></a></svg>
            <math href="javascript:alert(1)"><mtext>math link</mtext></math>
            <video src="@TRACKER@/video" poster="@TRACKER@/poster" autoplay></video>
            <audio src="@TRACKER@/audio" autoplay></audio>
            <iframe src="@TRACKER@/frame" srcdoc="<script>top.hacked = 1; alert(1)</script>"></iframe>
            <object data="@TRACKER@/object"></object><embed src="@TRACKER@/embed">
            <form action="@TRACKER@/form" id="documentElement"><input name="password" autofocus>
              <button>Sign in again</button></form>
            <input type="image" src="@TRACKER@/input" form="documentElement" autofocus>
            <a href="javascript:top.hacked=1;alert(1)">script link</a>
            <a href="@TRACKER@/top" target="_top">top link</a>
            <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
            <p>Last text.</p>
            </body></html>
            """;

    @Test
    void aMessageCannotRunAnythingAskAnyoneOrLeaveItsPlace(House house, Browsers browsers) {
        var alice = house.person("alice");
        try (var tracker = Tracker.start()) {
            var document = DOCUMENT.replace("@TRACKER@", tracker.url(""));
            house.deliver(alice, Letters.html("evil@example.net", alice, "Hostile", document));
            var page = Screen.DESK.open(browsers);
            var dialogs = dialogsOf(page);
            var mail = SignInPage.open(page, house.product().url()).signIn(alice);
            assertThat(mail.row("Hostile")).isVisible();
            var globals = globals(page);
            var navigation = mail.navigation().screenshot();

            mail.open("Hostile");
            assertThat(mail.body().getByText("Visible text.")).isVisible();
            assertThat(mail.body().getByText("Last text.")).isAttached();
            page.reload(); // whatever was started by the first load has had its time
            assertThat(mail.body().getByText("Visible text.")).isVisible();

            assertThat(page).hasURL(house.product().url() + "/mail/INBOX/1");
            assertThat(dialogs).isEmpty();
            assertThat(page.evaluate("() => window.hacked")).isNull();
            assertThat(globals(page)).isEqualTo(globals);
            assertThat(mail.navigation().screenshot()).isEqualTo(navigation);
            assertThat(tracker.visits()).isEmpty();

            mail.body().getByText("script link").click();
            mail.body().getByText("top link").click();
            assertThat(page).hasURL(house.product().url() + "/mail/INBOX/1");
            assertThat(dialogs).isEmpty();
            assertThat(mail.heading("Hostile")).isVisible();

            Page elsewhere = page.context().newPage();
            elsewhere.navigate(tracker.url("/control"));
            assertThat(tracker.visits()).contains("/control");
        }
    }

    @Test
    void whatOthersNamedIsShownAsText(House house, Browsers browsers) {
        var alice = house.person("alice");
        house.deliver(alice, namedByAnEnemy(alice));
        try (var imap = house.imapOf(alice)) {
            imap.commands("CREATE \"\\\"><img src=x onerror=alert(2)>\"");
        }
        var page = Screen.DESK.open(browsers);
        var dialogs = dialogsOf(page);
        var mail = SignInPage.open(page, house.product().url()).signIn(alice);

        assertThat(mail.row("Subject " + MARKUP)).isVisible();
        assertThat(mail.row("Sender " + MARKUP)).isVisible();
        assertThat(mail.folder("\"><img src=x onerror=alert(2)>")).isVisible();
        mail.open("Subject " + MARKUP);
        assertThat(mail.body().getByText("Text of the enemy.")).isVisible();
        assertThat(mail.message().getByText("Sender " + MARKUP).first()).isVisible();
        assertThat(mail.message().getByText("img src=x onerror=alert(1)").last()).isVisible();

        var composer = mail.answer("Reply");
        assertThat(composer.field("Subject")).hasValue("Re: Subject " + MARKUP);
        assertThat(page.locator("img[onerror]")).hasCount(0);
        assertThat(dialogs).isEmpty();
    }

    private static String namedByAnEnemy(Person victim) {
        return """
        From: "Sender \\"><img src=x onerror=alert(1)>" <evil@example.net>
        To: %s
        Subject: Subject %s
        Date: Mon, 02 Mar 2026 09:30:00 +0100
        Message-ID: <enemy@example.net>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Text of the enemy.
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename="file \\"><img src=x onerror=alert(1)>.txt"

        Nothing.
        --b--
        """
                .formatted(victim.login(), MARKUP);
    }

    private static List<String> dialogsOf(Page page) {
        var dialogs = new ArrayList<String>();
        page.onDialog(
                (Dialog dialog) -> {
                    dialogs.add(dialog.message());
                    dialog.dismiss();
                });
        return dialogs;
    }

    /** Names in the window that the application did not find there before the message came. */
    private static Object globals(Page page) {
        return page.evaluate("() => Object.keys(document.forms).concat(window.name)");
    }
}
