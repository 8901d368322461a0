package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The room of bookmarks: collections with their folders, and what lies in one of them. */
public record BookmarksPage(Page page) {

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

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
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
        if (!tree().isVisible()) {
            button("Bookmark folders").click();
        }
        return tree().getByRole(AriaRole.TREEITEM, new Locator.GetByRoleOptions().setName(name))
                .first();
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

    public Locator menuItem(String action) {
        return page.getByRole(AriaRole.MENUITEM, named(action));
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).locator("visible=true").first();
    }

    public Locator dialog(String name) {
        var dialog = page.getByRole(AriaRole.DIALOG, named(name));
        assertThat(dialog).isVisible();
        return dialog;
    }

    /** Gives a name to something new. */
    public void make(String action, String name) {
        choose(action);
        var dialog = dialog(action);
        fill(dialog, "Name", name);
        press(dialog, "Save");
        isAt(name);
    }

    public Locator begin() {
        button("New bookmark").click();
        return dialog("New bookmark");
    }

    public void keep(String title, String address, String tags) {
        var dialog = begin();
        fill(dialog, "Title", title);
        fill(dialog, "Address", address);
        fill(dialog, "Tags", tags);
        press(dialog, "Save");
        assertThat(dialog).isHidden();
        says("Bookmark saved");
        assertThat(row(title)).isVisible();
    }

    public Locator edit(String title) {
        choose(title, "Edit");
        return dialog("Edit bookmark");
    }

    public SharePage share(String collection) {
        choose("Share");
        return SharePage.of(page, collection);
    }

    /** Takes in the file of a browser, and gives the dialog with what is said of it. */
    public Locator take(String html) {
        choose("Bring in from a browser");
        var dialog = dialog("Bring in from a browser");
        var chooser = page.waitForFileChooser(() -> press(dialog, "Choose file"));
        chooser.setFiles(
                new FilePayload(
                        "bookmarks.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
        return dialog;
    }

    public static Locator field(Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    public static void fill(Locator dialog, String label, String text) {
        field(dialog, label).fill(text);
    }

    public static void press(Locator dialog, String name) {
        dialog.getByRole(AriaRole.BUTTON, exactly(name)).click();
    }

    public void says(String outcome) {
        assertThat(
                        page.getByRole(AriaRole.STATUS)
                                .filter(new Locator.FilterOptions().setHasText(outcome))
                                .first())
                .isVisible();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
