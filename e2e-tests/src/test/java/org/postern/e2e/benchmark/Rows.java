package org.postern.e2e.benchmark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.postern.e2e.pages.MailPage;

/** The rows of the list that hold a message: those that can be ticked. */
final class Rows {

    private static final Pattern SOME_TEXT = Pattern.compile("[^\\s]{3}");

    private Rows() {}

    static Locator of(MailPage mail) {
        return mail.grid()
                .getByRole(AriaRole.ROW)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(mail.page().getByRole(AriaRole.CHECKBOX)));
    }

    static void areThere(MailPage mail) {
        var first = of(mail).first();
        first.waitFor();
        assertThat(first).hasAccessibleName(SOME_TEXT);
    }
}
