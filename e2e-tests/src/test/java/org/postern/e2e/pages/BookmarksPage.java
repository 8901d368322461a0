package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The room of bookmarks: collections with their folders, and what lies in one of them. */
public record BookmarksPage(Page page) implements Room {

    /** Goes to the room of somebody who is signed in. */
    public static BookmarksPage open(Page page, String product) {
        page.navigate(product + "/bookmarks");
        var bookmarks = new BookmarksPage(page);
        bookmarks.isAt("All bookmarks");
        return bookmarks;
    }

    public void isAt(String place) {
        assertThat(main().getByRole(AriaRole.HEADING, exactly(place))).isVisible();
    }

    public Locator grid() {
        return page.getByRole(AriaRole.GRID, named("Bookmarks"));
    }

    public Locator row(String title) {
        return grid().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(link(title)));
    }

    private Locator link(String title) {
        return page.getByRole(AriaRole.LINK, named(title));
    }

    public Locator tree() {
        return page.getByRole(AriaRole.TREE, named("Bookmark folders"));
    }

    /** A line of the tree, which may have to be slid in first. */
    public Locator place(String name) {
        return Room.line(slidIn("Bookmark folders"), name);
    }

    public void turnTo(String place) {
        place(place).click();
        isAt(place);
    }

    /** Goes into a folder of a place in which nothing else lies. */
    public void goInto(String folder) {
        main().getByRole(AriaRole.LINK, exactly(folder)).click();
        isAt(folder);
    }

    public Locator search() {
        return page.getByRole(AriaRole.SEARCHBOX, named("Search bookmarks"));
    }

    /** Chooses from what can be done with the place that is shown. */
    public void choose(String action) {
        main().getByRole(AriaRole.BUTTON, exactly("More")).click();
        menuItem(action).click();
    }

    /** Chooses from what can be done with a bookmark. */
    public void choose(String title, String action) {
        row(title).getByRole(AriaRole.BUTTON, exactly("More for " + title)).click();
        menuItem(action).click();
    }

    /** Gives a name to something new. */
    public void make(String action, String name) {
        choose(action);
        var dialog = opened(action);
        Room.fill(dialog, "Name", name);
        Room.press(dialog, "Save");
        isAt(name);
    }

    public Locator begin() {
        button("New bookmark").click();
        return opened("New bookmark");
    }

    public void keep(String title, String address, String tags) {
        var dialog = begin();
        Room.fill(dialog, "Title", title);
        Room.fill(dialog, "Address", address);
        Room.fill(dialog, "Tags", tags);
        Room.press(dialog, "Save");
        assertThat(dialog).isHidden();
        says("Bookmark saved");
        assertThat(row(title)).isVisible();
    }

    public Locator edit(String title) {
        choose(title, "Edit");
        return opened("Edit bookmark");
    }

    public SharePage share(String collection) {
        choose("Share");
        return SharePage.of(page, collection);
    }

    /** Takes in the file of a browser, and gives the dialog with what is said of it. */
    public Locator take(String html) {
        choose("Bring in from a browser");
        var dialog = opened("Bring in from a browser");
        var chooser = page.waitForFileChooser(() -> Room.press(dialog, "Choose file"));
        chooser.setFiles(
                new FilePayload(
                        "bookmarks.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
        return dialog;
    }
}
