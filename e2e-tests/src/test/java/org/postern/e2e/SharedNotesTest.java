package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.NotesPage;
import org.postern.e2e.pages.SignInPage;

/** Two people keep a notebook together, and write in it at once. */
@ExtendWith(HouseExtension.class)
class SharedNotesTest {
    private static final double AT_ONCE = 4_000;
    private static final String HOSTILE =
            """
            # <script>top.hurt = 1; alert(1)</script>

            <img src=x onerror="top.hurt = 1"> *seaworthy*

            [tables](javascript:top.hurt=1) and [pilot](https://pilot.example/)

            ![float](https://pilot.example/float.png)
            """;

    @ParameterizedTest
    @EnumSource
    void seeWhatTheOtherWrites(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var bobs = notesOf(bob, screen, house, browsers);
        assertThat(bobs.main().getByText("No notes here.")).isVisible();
        var alices = notesOf(alice, screen, house, browsers);
        alices.makeNotebook("Boat crew");
        alices.write("Gauge 4", "# Wednesday\n\nFloat and *radar* agree.\n\n- [x] cable");
        alices.done();
        assertThat(alices.heading("Gauge 4")).isVisible();
        assertThat(inText(alices, AriaRole.HEADING, "Wednesday")).isVisible();
        assertThat(alices.text().locator("em")).hasText("radar");
        assertThat(inText(alices, AriaRole.LISTITEM, "")).hasText("☑ cable");
        alices.page().reload();
        assertThat(inText(alices, AriaRole.HEADING, "Wednesday")).isVisible();
        assertThat(alices.page()).hasURL(Pattern.compile(".*/notes/[0-9]+\\?in=[0-9]+"));

        shareFromTheList(alices, bob);
        assertThat(bobs.row("Gauge 4")).isVisible(soon());
        alices.openNote("Gauge 4");
        bobs.turnTo("Boat crew (" + alice.login() + ')');
        bobs.openNote("Gauge 4");
        bobs.edit();
        bobs.field("Note text").fill("# Thursday\n\nThe float is stuck.");
        bobs.done();
        assertThat(inText(bobs, AriaRole.HEADING, "Thursday")).isVisible();
        assertThat(inText(alices, AriaRole.HEADING, "Thursday")).isVisible(soon());
        assertThat(alices.note().getByText(bob.login())).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOverwrittenSilently(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var alices = notesOf(alice, screen, house, browsers);
        alices.makeNotebook("Boat crew");
        alices.write("Gauge 4", "first");
        alices.done();
        shareFromTheList(alices, bob);
        alices.openNote("Gauge 4");
        var bobs = notesOf(bob, screen, house, browsers);
        bobs.openNote("Gauge 4");

        collide(alices, bobs, "mine 1", "theirs 1");
        assertThat(version(alices, "What you wrote")).hasText("mine 1");
        assertThat(version(alices, "What " + bob.login() + " wrote")).hasText("theirs 1");
        assertThat(bobs.text().getByText("theirs 1")).isVisible();
        alices.button("Keep mine").click();
        alices.isSaved();
        alices.done();
        assertThat(alices.text().getByText("mine 1")).isVisible();
        assertThat(bobs.text().getByText("mine 1")).isVisible(soon());

        collide(alices, bobs, "mine 2", "theirs 2");
        alices.button("Take theirs").click();
        assertThat(alices.field("Note text")).hasValue("theirs 2");
        alices.done();
        assertThat(alices.text().getByText("theirs 2")).isVisible();

        collide(alices, bobs, "mine 3", "theirs 3");
        alices.button("Keep both").click();
        alices.says("Both are kept. Yours is the note “Gauge 4 (mine)”.");
        assertThat(alices.field("Note text")).hasValue("theirs 3");
        alices.done();
        backToList(bobs);
        bobs.openNote("Gauge 4 (mine)");
        assertThat(bobs.text().getByText("mine 3")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void hostileMarkdownIsTextAndIsFound(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var notes = notesOf(alice, screen, house, browsers);
        var page = notes.page();
        var alerts = new ArrayList<String>();
        var asked = new ArrayList<String>();
        page.onDialog(
                dialog -> {
                    alerts.add(dialog.message());
                    dialog.dismiss();
                });
        page.onRequest(request -> asked.add(request.url()));
        notes.write("<img src=x onerror=\"top.hurt = 1\">", HOSTILE);
        notes.done();
        assertThat(inText(notes, AriaRole.HEADING, "<script>top.hurt = 1; alert(1)</script>"))
                .isVisible();
        assertThat(notes.text().locator("em")).hasText("seaworthy");
        assertThat(inText(notes, AriaRole.LINK, "pilot"))
                .hasAttribute("href", "https://pilot.example/");
        assertThat(inText(notes, AriaRole.LINK, "tables")).hasCount(0);
        notes.text().getByText("tables").click();
        assertThat(notes.text().locator("script")).hasCount(0);
        assertThat(page.evaluate("window.hurt")).isNull();
        assertThat(alerts).isEmpty();
        assertThat(asked).noneMatch(url -> url.contains("pilot.example"));

        backToList(notes);
        notes.write("Packing list", "ladder and soup");
        notes.done();
        backToList(notes);
        assertThat(notes.row("Packing list")).isVisible();
        notes.search().fill("SEAWORTHY");
        assertThat(notes.row("Packing list")).hasCount(0);
        assertThat(notes.row("<img src=x")).isVisible();
        notes.row("<img src=x").click();
        notes.button("Delete").click();
        notes.says("Note deleted");
        assertThat(notes.row("<img src=x")).hasCount(0);
        notes.button("Undo").click();
        assertThat(notes.text().locator("em")).hasText("seaworthy");
        assertThat(page.evaluate("window.hurt")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedIsKeptWithoutBeingAsked(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var notes = notesOf(alice, screen, house, browsers);
        notes.button("New note").click();
        notes.field("Title").pressSequentially("Gauge 4");
        notes.field("Note text").pressSequentially("The cable is old.");
        var elsewhere = notesOf(alice, screen, house, browsers);
        elsewhere.openNote("Gauge 4");
        assertThat(elsewhere.text().getByText("The cable is old.")).isVisible();
        assertThat(notes.page()).hasURL(Pattern.compile(".*/notes/[0-9]+"));
        notes.page().reload();
        assertThat(notes.heading("Gauge 4")).isVisible();
        assertThat(notes.text().getByText("The cable is old.")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme, House house, Browsers browsers) {
        var alice = house.person("alice");
        var notes = notesOf(alice, Screen.DESK, house, browsers);
        var page = notes.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Accessibility.check(page);
        notes.makeNotebook("Boat crew");
        notes.write("Gauge 4", "# Wednesday");
        Accessibility.check(page);
        notes.done();
        assertThat(inText(notes, AriaRole.HEADING, "Wednesday")).isVisible();
        Accessibility.check(page);
        notes.main().getByRole(AriaRole.BUTTON, exactly("More")).click();
        assertThat(page.getByRole(AriaRole.MENUITEM).first()).isVisible();
        Accessibility.check(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(0);
        notes.button("Move to notebook").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        Accessibility.check(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        notes.share("Boat crew");
        Accessibility.check(page);
    }

    @ParameterizedTest
    @EnumSource
    void aConflictShutsNobodyOut(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var first = notesOf(alice, screen, house, browsers);
        first.write("Gauge 4", "first");
        first.done();
        Accessibility.check(first.page());
        var second = notesOf(alice, screen, house, browsers);
        second.openNote("Gauge 4");
        collide(first, second, "mine", "theirs");
        Accessibility.check(first.page());
    }

    /** Both begin, the other one saves first. */
    private static void collide(NotesPage one, NotesPage other, String mine, String theirs) {
        one.edit();
        other.edit();
        other.field("Note text").fill(theirs);
        other.done();
        assertThat(one.note().getByText("changed this note while you were writing")).isVisible();
        one.field("Note text").fill(mine);
        one.button("Save").click();
        assertThat(one.note().getByText("Yours is not saved yet. Choose what is kept."))
                .isVisible();
    }

    private static Locator version(NotesPage notes, String whose) {
        return notes.note().getByRole(AriaRole.TEXTBOX, exactly(whose));
    }

    private static Locator inText(NotesPage notes, AriaRole role, String name) {
        return notes.text().getByRole(role, new FrameLocator.GetByRoleOptions().setName(name));
    }

    private static void shareFromTheList(NotesPage notes, Person colleague) {
        backToList(notes);
        notes.share("Boat crew").with(colleague).done();
    }

    /** In the hand the note lies over the list. */
    private static void backToList(NotesPage notes) {
        if (!notes.grid().isVisible()) {
            notes.button("Back to list").click();
        }
        assertThat(notes.grid()).isVisible();
    }

    private static NotesPage notesOf(Person person, Screen screen, House house, Browsers browsers) {
        var page = screen.open(browsers);
        SignInPage.open(page, house.product().url()).signIn(person);
        return NotesPage.open(page, house.product().url());
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE);
    }
}
