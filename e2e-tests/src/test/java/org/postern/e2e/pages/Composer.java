package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The form in which a message is written. */
public record Composer(Page page) {

    public Locator form() {
        return page.getByRole(
                        AriaRole.FORM,
                        new Page.GetByRoleOptions().setName("New message").setExact(true))
                .last();
    }

    /** One of {@code To}, {@code Cc}, {@code Bcc} and {@code Subject}. */
    public Locator field(String label) {
        return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    public Locator text() {
        return form().getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("Message text").setExact(true));
    }

    /** Types a line above whatever already stands in the message. */
    public void writeFirst(String line) {
        text().press("Control+Home");
        text().pressSequentially(line);
        text().press("Enter");
    }

    public Locator button(String name) {
        return form().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Attaches a file through the browser's own file chooser. */
    public void attach(String fileName, String type, byte[] content) {
        var chooser = page.waitForFileChooser(() -> button("Attach files").click());
        chooser.setFiles(new FilePayload(fileName, type, content));
        assertThat(form().getByText(fileName).first()).isVisible();
    }

    public void send() {
        button("Send").click();
        new MailPage(page).says("Message sent");
        assertThat(form()).isHidden();
    }
}
