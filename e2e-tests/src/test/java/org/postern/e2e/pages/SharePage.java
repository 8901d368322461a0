package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.postern.e2e.house.Person;

/** The dialog that says who else may use a collection of things. */
public record SharePage(Locator dialog) {

    /** The dialog as it was opened for the collection. */
    static SharePage of(Page page, String collection) {
        var dialog =
                page.getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName("Share “" + collection + "”"));
        assertThat(dialog).isVisible();
        return new SharePage(dialog);
    }

    /** Lets a colleague change what is in it. */
    public SharePage with(Person colleague) {
        dialog.getByLabel("Colleague or group").fill(colleague.login());
        dialog.getByLabel("May change it", new Locator.GetByLabelOptions().setExact(true)).check();
        Room.press(dialog, "Share");
        assertThat(
                        dialog.getByRole(AriaRole.LISTITEM)
                                .filter(new Locator.FilterOptions().setHasText(colleague.login())))
                .isVisible();
        return this;
    }

    public void done() {
        Room.press(dialog, "Done");
        assertThat(dialog).isHidden();
    }
}
