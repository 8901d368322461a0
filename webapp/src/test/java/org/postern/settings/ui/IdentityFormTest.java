package org.postern.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.frontend.Notice;
import org.postern.message.EmailAddress;
import org.postern.preferences.Identity;

class IdentityFormTest extends BrowserlessTest {
    private static final Identity KEPT =
            new Identity(4, new EmailAddress("Anna", "anna@example.org"), "Anna\nCampus", true, 2);
    private final List<Identity> saved = new ArrayList<>();

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @Test
    void whatIsKeptComesBackUnchanged() {
        open(KEPT);

        press("Save");

        assertThat(saved).containsExactly(KEPT);
    }

    @Test
    void saysWhichAddressesMayBeUsed() {
        open(KEPT);

        assertThat($(TextField.class).all().getFirst().getHelperText())
                .contains("anna@example.org", "anna@alumni.example.org");
    }

    @Test
    void conflictKeepsWhatIsWrittenAndSavesOverTheirs() {
        var form = open(KEPT);
        test($(TextField.class).all().getLast()).setValue("Mine");

        form.conflict(
                new Identity(4, new EmailAddress("Theirs", "anna@example.org"), "", false, 3),
                () -> {});
        assertThat($(Notice.class).all()).hasSize(1);
        press("Save");

        assertThat(saved.getFirst().version()).isEqualTo(3);
        assertThat(saved.getFirst().sender().name()).isEqualTo("Mine");
    }

    @Test
    void identityRemovedElsewhereIsMadeAnew() {
        var form = open(KEPT);

        form.gone();
        press("Save");

        assertThat(saved.getFirst().id()).isEqualTo(Identity.NEW);
        assertThat(saved.getFirst().signature()).isEqualTo("Anna\nCampus");
    }

    private IdentityForm open(Identity identity) {
        var form =
                new IdentityForm(identity, "anna@example.org", List.of("anna@alumni.example.org"));
        form.onSave(saved::add);
        UI.getCurrentOrThrow().add(form);
        return form;
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
