package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What every room has: buttons, menus, dialogs with their fields, and word of what was done. */
public interface Room {

    Page page();

    default Locator main() {
        return page().getByRole(AriaRole.MAIN);
    }

    /** The first button of that name that can be seen. */
    default Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, named(name)).locator("visible=true").first();
    }

    default Locator menuItem(String action) {
        return page().getByRole(AriaRole.MENUITEM, named(action));
    }

    /** The tree of that name, which may have to be slid in first by the button of that name. */
    default Locator slidIn(String tree) {
        var shown = page().getByRole(AriaRole.TREE, named(tree));
        if (!shown.isVisible()) {
            button(tree).click();
        }
        return shown;
    }

    /** The first line of a tree in whose name this occurs. */
    static Locator line(Locator tree, String name) {
        return tree.getByRole(AriaRole.TREEITEM, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** A dialog in whose name this occurs, open or not. */
    default Locator dialog(String name) {
        return page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    /** The same, once it is open. */
    default Locator opened(String name) {
        var dialog = dialog(name);
        assertThat(dialog).isVisible();
        return dialog;
    }

    static Locator field(Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    static void fill(Locator dialog, String label, String text) {
        field(dialog, label).fill(text);
    }

    static void press(Locator dialog, String name) {
        dialog.getByRole(AriaRole.BUTTON, exactly(name)).click();
    }

    /** The live regions that say what happened. */
    default Locator status() {
        return page().getByRole(AriaRole.STATUS);
    }

    default void says(String outcome) {
        assertThat(status().filter(new Locator.FilterOptions().setHasText(outcome)).first())
                .isVisible();
    }
}
