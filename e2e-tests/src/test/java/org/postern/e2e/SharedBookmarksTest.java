package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.BookmarksPage;
import org.postern.e2e.pages.Room;
import org.postern.e2e.pages.SignInPage;

/** Two people keep bookmarks together, and bring in those of their browsers. */
@ExtendWith(HouseExtension.class)
class SharedBookmarksTest {
    private static final double AT_ONCE = 4_000;
    private static final String HOSTILE = "<img src=x onerror=\"window.hurt = true\">";
    private static final String EXPORT =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks</H1>
            <DL><p>
                <DT><H3>Harbours</H3>
                <DL><p>
                    <DT><A HREF="https://tides.example/" TAGS="sea,daily">Tide tables</A>
                    <DT><A HREF="javascript:window.hurt=true">Bookmarklet</A>
                    <DT><A HREF="https://img.example/">&lt;img src=x onerror="window.hurt = true"&gt;</A>
                </DL><p>
            </DL><p>
            """;

    @ParameterizedTest
    @EnumSource
    void seeWhatTheOtherKeeps(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var bobs = bookmarksOf(bob, screen, house, browsers);
        assertThat(bobs.main().getByText("No bookmarks here.")).isVisible();
        var alices = bookmarksOf(alice, screen, house, browsers);
        alices.make("New collection", "Boat crew");
        alices.make("New folder", "Wood");
        alices.keep("Larch planks", "https://larch.example/planks", "wood, deck");
        assertThat(bobs.main().getByText("No bookmarks here.")).isVisible();

        alices.turnTo("Boat crew");
        alices.share("Boat crew").with(bob).done();
        alices.goInto("Wood");

        assertThat(bobs.row("Larch planks")).isVisible(soon());
        var place = "Boat crew (" + alice.login() + ')';
        bobs.turnTo(place);
        bobs.goInto("Wood");
        bobs.choose("Larch planks", "Edit");
        var theirs = bobs.dialog("Edit bookmark");
        assertThat(Room.field(theirs, "Tags")).hasValue("wood, deck");
        assertThat(Room.field(theirs, "Folder")).hasValue(place + " / Wood");
        Room.fill(theirs, "Title", "Oak planks");
        Room.press(theirs, "Save");
        bobs.says("Bookmark saved");
        assertThat(alices.row("Oak planks")).isVisible(soon());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOverwrittenSilently(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var alices = bookmarksOf(alice, screen, house, browsers);
        alices.make("New collection", "Boat crew");
        alices.keep("Larch planks", "https://larch.example/", "wood");
        alices.share("Boat crew").with(bob).done();
        var bobs = bookmarksOf(bob, screen, house, browsers);

        var mine = alices.edit("Larch planks");
        retitle(bobs, "Larch planks", "Oak planks");
        Room.fill(mine, "Address", "https://elm.example/");
        Room.press(mine, "Save");
        var warning = mine.getByText("It is now “Oak planks”, https://larch.example/");
        assertThat(warning).isVisible();
        // a second press in a hurry is no decision
        Room.press(mine, "Save");
        assertThat(warning).isVisible();
        assertThat(Room.field(mine, "Address")).hasValue("https://elm.example/");
        assertThat(bobs.row("Oak planks").getByText("larch.example")).isVisible();
        Room.press(mine, "Show what they saved");
        assertThat(Room.field(mine, "Title")).hasValue("Oak planks");
        assertThat(Room.field(mine, "Address")).hasValue("https://larch.example/");
        Room.fill(mine, "Address", "https://elm.example/");
        Room.press(mine, "Save");
        assertThat(mine).isHidden();
        assertThat(bobs.row("Oak planks").getByText("elm.example")).isVisible(soon());

        var mineAgain = alices.edit("Oak planks");
        retitle(bobs, "Oak planks", "Ash planks");
        Room.fill(mineAgain, "Title", "Pine planks");
        Room.press(mineAgain, "Save");
        Room.press(mineAgain, "Save mine over it");
        assertThat(mineAgain).isHidden();
        assertThat(bobs.row("Pine planks")).isVisible(soon());
        assertThat(bobs.row("Ash planks")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatABrowserKeptComesInAndWhatIsDeletedComesBack(
            Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bookmarks = bookmarksOf(alice, screen, house, browsers);
        var dialog = bookmarks.take(EXPORT);
        assertThat(dialog.getByText("Bookmarks brought in: 2. New folders: 1.")).isVisible();
        assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(text("Line 9, “Bookmarklet”:")))
                .containsText("Only addresses of web, FTP, mail and news are kept.");
        Room.press(dialog, "Close");
        assertThat(bookmarks.row(HOSTILE)).isVisible();
        assertThat(bookmarks.row("Bookmarklet")).hasCount(0);
        assertThat(bookmarks.grid().locator("img")).hasCount(0);

        bookmarks.search().fill("tide");
        assertThat(bookmarks.row(HOSTILE)).hasCount(0);
        assertThat(bookmarks.row("Tide tables")).isVisible();
        bookmarks.choose("Tide tables", "Delete");
        bookmarks.says("Bookmark deleted");
        assertThat(bookmarks.main().getByText("No bookmark has all of that.")).isVisible();
        bookmarks.button("Undo").click();
        bookmarks.says("Bookmark put back");
        assertThat(bookmarks.row("Tide tables")).isVisible();
        bookmarks.turnTo("daily");
        assertThat(bookmarks.row("Tide tables")).isVisible();
        bookmarks.page().reload();
        assertThat(bookmarks.row("Tide tables")).isVisible();
        assertThat(bookmarks.row(HOSTILE)).hasCount(0);
        assertThat(bookmarks.page().evaluate("window.hurt")).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bookmarks = bookmarksOf(alice, Screen.DESK, house, browsers);
        var page = bookmarks.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Accessibility.check(page);
        var dialog = bookmarks.take(EXPORT);
        assertThat(dialog.getByText("Left out: 1.")).isVisible();
        Accessibility.check(page);
        Room.press(dialog, "Close");
        assertThat(bookmarks.row("Tide tables")).isVisible();
        Accessibility.check(page);

        var edit = bookmarks.edit("Tide tables");
        Room.fill(edit, "Address", "javascript:window.hurt=true");
        Room.press(edit, "Save");
        assertThat(edit.getByText("Only addresses of web, FTP, mail and news are kept."))
                .isVisible();
        Accessibility.check(page);
        Room.press(edit, "Cancel");

        bookmarks.button("Sort").click();
        assertThat(order(page, "By title")).isChecked();
        assertThat(order(page, "Most used first")).not().isChecked();
        Accessibility.check(page);
        page.keyboard().press("Escape");
        assertThat(order(page, "By title")).isHidden();
        bookmarks.turnTo("My bookmarks");
        bookmarks.share("My bookmarks");
        Accessibility.check(page);
    }

    @ParameterizedTest
    @EnumSource
    void aConflictShutsNobodyOut(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var first = bookmarksOf(alice, screen, house, browsers);
        first.keep("Larch planks", "https://larch.example/", "wood");
        Accessibility.check(first.page());
        var second = bookmarksOf(alice, screen, house, browsers);
        var dialog = first.edit("Larch planks");
        retitle(second, "Larch planks", "Oak planks");
        Room.fill(dialog, "Title", "Elm planks");
        Room.press(dialog, "Save");
        assertThat(
                        dialog.getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Show what they saved")))
                .isFocused();
        Accessibility.check(first.page());
    }

    private static Locator order(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static BookmarksPage bookmarksOf(
            Person person, Screen screen, House house, Browsers browsers) {
        var page = screen.open(browsers);
        SignInPage.open(page, house.product().url()).signIn(person);
        return BookmarksPage.open(page, house.product().url());
    }

    private static void retitle(BookmarksPage bookmarks, String before, String after) {
        var dialog = bookmarks.edit(before);
        Room.fill(dialog, "Title", after);
        Room.press(dialog, "Save");
        assertThat(dialog).isHidden();
        assertThat(bookmarks.row(after)).isVisible();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE);
    }
}
