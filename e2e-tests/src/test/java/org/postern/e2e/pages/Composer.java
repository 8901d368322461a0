package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The form in which a message is written. */
public record Composer(Page page) {

    public Locator form() {
        return page.getByRole(AriaRole.FORM, named("New message")).last();
    }

    /** One of {@code To}, {@code Cc}, {@code Bcc} and {@code Subject}. */
    public Locator field(String label) {
        return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    public Locator text() {
        return form().getByRole(AriaRole.TEXTBOX, exactly("Message text"));
    }

    /** Types a line above whatever already stands in the message. */
    public void writeFirst(String line) {
        text().press("Control+Home");
        text().pressSequentially(line);
        text().press("Enter");
    }

    public Locator button(String name) {
        return form().getByRole(AriaRole.BUTTON, exactly(name));
    }

    /** Attaches a file and waits until it is there. */
    public void attach(String fileName, byte[] content) {
        choose(fileName, content);
        attached(fileName);
    }

    /** Waits until a file has arrived, which is when it can be removed again. */
    public void attached(String fileName) {
        assertThat(
                        form().getByRole(
                                        AriaRole.BUTTON,
                                        new Locator.GetByRoleOptions().setName(fileName)))
                .isVisible();
    }

    /** Chooses a file in the browser's own dialog; it may still be on its way afterwards. */
    public void choose(String fileName, byte[] content) {
        var chooser = page.waitForFileChooser(() -> button("Attach files").click());
        chooser.setFiles(new FilePayload(fileName, "application/octet-stream", content));
    }

    public void send() {
        button("Send").click();
        new MailPage(page).says("Message sent");
        assertThat(form()).isHidden();
    }
}
