package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The room of contacts: books, the list, and the contact that is open. */
public record ContactsPage(Page page) {

    /** Goes to the room of somebody who is signed in. */
    public static ContactsPage open(Page page, String product) {
        page.navigate(product + "/contacts");
        var contacts = new ContactsPage(page);
        assertThat(contacts.grid()).isVisible();
        return contacts;
    }

    public Locator grid() {
        return page.getByRole(AriaRole.GRID, named("Contacts"));
    }

    public Locator row(String name) {
        return grid().getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(name));
    }

    public Locator contact() {
        return page.getByRole(AriaRole.REGION, named("Contact"));
    }

    public Locator heading(String name) {
        return contact().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name));
    }

    public void openContact(String name) {
        row(name).click();
        assertThat(heading(name)).isVisible();
    }

    /** Turns to a book, a group or what was collected; the tree may have to be slid in first. */
    public void turnTo(String place) {
        if (!tree().isVisible()) {
            button("Address books").click();
        }
        tree().getByRole(AriaRole.TREEITEM, new Locator.GetByRoleOptions().setName(place))
                .first()
                .click();
    }

    public Locator tree() {
        return page.getByRole(AriaRole.TREE, named("Address books"));
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    public Locator dialog(String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    /** Begins a contact. */
    public Locator begin() {
        button("New contact").click();
        var dialog = dialog("New contact");
        assertThat(dialog).isVisible();
        return dialog;
    }

    public static Locator field(Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    public static void fill(Locator dialog, String label, String text) {
        field(dialog, label).fill(text);
    }

    public static void press(Locator dialog, String name) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    public void says(String outcome) {
        assertThat(
                        page.getByRole(AriaRole.STATUS)
                                .filter(new Locator.FilterOptions().setHasText(outcome))
                                .first())
                .isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
