package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.house.House.TALK;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.NewsPage;
import org.postern.e2e.pages.SignInPage;

/** Two people talk in a newsgroup of a real news server. */
@ExtendWith(HouseExtension.class)
class NewsgroupsTest {
    private static final Pattern UNREAD = Pattern.compile("\\bu\\b");

    @ParameterizedTest
    @EnumSource
    void postFollowUpAndKeepWhatTheyHaveRead(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        String subject = "Who has the key, asks the " + screen.name().toLowerCase(Locale.ROOT);
        var alices = enter(screen.open(browsers), house, alice);
        var bobs = enter(screen.open(browsers), house, bob);
        Accessibility.check(alices.page());

        alices.button("Post").click();
        alices.field("Subject").fill(subject);
        alices.field("Article text").fill("The one for the cellar.\n\n.\n.hidden dot");
        Accessibility.check(alices.page());
        alices.post();
        assertThat(alices.row(subject)).hasCount(1);
        assertThat(alices.row(subject)).not().hasClass(UNREAD);

        // another's article is there at once, not after a minute: both look at this node
        assertThat(bobs.row(subject)).hasClass(UNREAD);
        bobs.read(subject);
        assertThat(bobs.body().getByText("The one for the cellar.")).isVisible();
        assertThat(bobs.body().getByText(".hidden dot")).isVisible();
        Accessibility.check(bobs.page());
        bobs.button("Follow up").click();
        assertThat(bobs.field("Newsgroups")).hasValue(TALK);
        assertThat(bobs.field("Subject")).hasValue("Re: " + subject);
        assertThat(bobs.field("Article text"))
                .hasValue(Pattern.compile("> The one for the cellar\\."));
        bobs.field("Article text").fill("I have it.");
        bobs.post();

        assertThat(alices.row("Re: " + subject)).hasClass(Pattern.compile("\\banswer\\b"));
        alices.read("Re: " + subject);
        assertThat(alices.body().getByText("I have it.")).isVisible();

        var again = comeBack(alices.page(), house, alice);
        assertThat(again.row("Re: " + subject)).hasCount(1);
        assertThat(again.row("Re: " + subject)).not().hasClass(UNREAD);
    }

    private static NewsPage enter(Page page, House house, Person person) {
        SignInPage.open(page, house.product().url()).signIn(person);
        var news = NewsPage.open(page, house.product().url());
        news.subscribe(TALK);
        return news;
    }

    /** Signs out and in again: what was read is kept by the house, not by the browser. */
    private static NewsPage comeBack(Page page, House house, Person person) {
        page.navigate(house.product().url() + "/settings");
        new MailPage(page).signOut(person).signIn(person);
        page.navigate(house.product().url() + "/news/" + TALK);
        return new NewsPage(page);
    }
}
