package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.postern.e2e.house.Person;

/** The sign-in page. */
public record SignInPage(Page page) {

    private static final Pattern ADDRESS = Pattern.compile(".*/login(\\?.*)?$");

    /** Goes to the product as somebody who has only its name. */
    public static SignInPage open(Page page, String url) {
        page.navigate(url + "/");
        var signIn = new SignInPage(page);
        signIn.isShown();
        return signIn;
    }

    public void isShown() {
        assertThat(page).hasURL(ADDRESS);
        assertThat(userName()).isVisible();
    }

    public MailPage signIn(Person person) {
        submit(person.login(), person.password());
        var mail = new MailPage(page);
        mail.isShown();
        return mail;
    }

    public void submit(String user, String password) {
        userName().fill(user);
        password().fill(password);
        button().click();
    }

    public Locator userName() {
        return textbox("User name");
    }

    public Locator password() {
        return textbox("Password");
    }

    private Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }

    public Locator button() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"));
    }

    public Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }
}
