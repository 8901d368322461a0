package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The room of contacts: books, the list, and the contact that is open. */
public record ContactsPage(Page page) implements Room {

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
        Room.line(slidIn("Address books"), place).click();
    }

    public Locator tree() {
        return page.getByRole(AriaRole.TREE, named("Address books"));
    }

    /** Begins a contact. */
    public Locator begin() {
        button("New contact").click();
        return opened("New contact");
    }
}
