package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.postern.e2e.house.Person;

/** The mail section: mailboxes, the list, and the message that is open. */
public record MailPage(Page page) implements Room {

    public void isShown() {
        assertThat(navigation()).isVisible();
    }

    /** The list. A component that announces a tree grid is the same thing to a person. */
    public Locator grid() {
        return page.getByRole(AriaRole.GRID, named("Messages"))
                .or(page.getByRole(AriaRole.TREEGRID, named("Messages")));
    }

    /** The row of a message, found by its subject or another text in it. */
    public Locator row(String text) {
        return grid().getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(text));
    }

    /** Opens a message by a click on its row. */
    public void open(String subject) {
        row(subject).click();
        assertThat(heading(subject)).isVisible();
    }

    public Locator tree() {
        return page.getByRole(AriaRole.TREE, named("Folders"))
                .or(page.getByRole(AriaRole.TREEGRID, named("Folders")));
    }

    /** The mailbox of that name; its text also says how much in it is unread. */
    public Locator folder(String name) {
        // the browser's engine reads the expression, which does not know \\Q and \\E
        var literal = name.replaceAll("[^A-Za-z0-9 ]", "\\\\$0");
        var starting = Pattern.compile("^" + literal, Pattern.CASE_INSENSITIVE);
        return tree().getByRole(AriaRole.TREEITEM, new Locator.GetByRoleOptions().setName(starting))
                .or(
                        tree().getByRole(
                                        AriaRole.ROW,
                                        new Locator.GetByRoleOptions().setName(starting)))
                .first();
    }

    public Locator message() {
        return page.getByRole(AriaRole.REGION, named("Message"));
    }

    public Locator heading(String subject) {
        return message()
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(subject));
    }

    /** The document of the open message, a world of its own. */
    public FrameLocator body() {
        return message().getByTitle("Message body").last().contentFrame();
    }

    /** The file of that name, to be saved. */
    public Locator attachment(String fileName) {
        return message()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(fileName))
                .or(
                        message()
                                .getByRole(
                                        AriaRole.BUTTON,
                                        new Locator.GetByRoleOptions().setName(fileName)))
                .first();
    }

    public Composer compose() {
        button("New message").click();
        return composer();
    }

    public Composer answer(String how) {
        button(how).click();
        return composer();
    }

    public Composer composer() {
        var composer = new Composer(page);
        assertThat(composer.form()).isVisible();
        return composer;
    }

    public Locator navigation() {
        return page.getByRole(AriaRole.NAVIGATION, named("Main"));
    }

    /** The way to a section of the house. */
    public Locator place(String name) {
        return navigation().getByRole(AriaRole.LINK, exactly(name));
    }

    /** In the hand the account is behind what else there is. */
    public SignInPage signOut(Person person) {
        var login = new Page.GetByRoleOptions().setName(person.login());
        var account =
                page.getByRole(AriaRole.BUTTON, login)
                        .or(page.getByRole(AriaRole.MENUITEM, login))
                        .first();
        var more = button("More");
        assertThat(account.or(more).first()).isVisible();
        if (!account.isVisible()) {
            more.click();
        }
        account.click();
        page.getByRole(AriaRole.MENUITEM, named("Sign out")).or(button("Sign out")).first().click();
        var signIn = new SignInPage(page);
        signIn.isShown();
        return signIn;
    }
}
