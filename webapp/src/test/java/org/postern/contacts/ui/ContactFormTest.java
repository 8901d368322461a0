package org.postern.contacts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactLine;
import org.postern.contacts.ContactName;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.StoredContact;
import org.postern.sharing.CollectionId;

class ContactFormTest extends BrowserlessTest {
    private static final Contact GRACE =
            new Contact(
                    new ContactName("", "Grace", "B.", "Hopper", ""),
                    "Grace Hopper",
                    List.of(
                            new ContactLine(ContactLine.Type.WORK, "grace@navy.example"),
                            new ContactLine(ContactLine.Type.HOME, "hopper@home.example")),
                    List.of(new ContactLine(ContactLine.Type.MOBILE, "+1 555 0100")),
                    List.of(new ContactLine(ContactLine.Type.HOME, "Arlington")),
                    "Navy",
                    "Admiral",
                    "1906-12-09",
                    "https://navy.example",
                    "Compilers.",
                    List.of("Navy", "Yale"));

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    private static ContactForm shown() {
        var form =
                new ContactForm(
                        new StoredContact(
                                new ContactId(1), new CollectionId(1), 1, true, false, GRACE));
        UI.getCurrentOrThrow().add(form);
        return form;
    }

    @Test
    void whatIsNotTouchedComesOutAsItWentIn() {
        var form = shown();
        assertThat(form.read()).contains(GRACE);
        assertThat(form.photo()).isEqualTo(new PhotoChange.Keep());
    }

    @Test
    void shownNameIsLeftAloneWhereItIsOneOfItsOwn() {
        shown();
        field("Family name").setValue("Murray");

        assertThat(field("Display name").getValue()).isEqualTo("Grace Hopper");
    }

    @Test
    void shownNameFollowsTheParts() {
        shown();
        field("Display name").setValue("Grace B. Hopper");

        field("Family name").setValue("Murray");

        assertThat(field("Display name").getValue()).isEqualTo("Grace B. Murray");
    }

    @Test
    void linesAreAddedAndRemoved() {
        var form = shown();
        test($(Button.class).withText("Add email").single()).click();
        field("Email 3").setValue("third@x.example");
        test($(Button.class).withAttribute("aria-label", "Remove Email").single()).click();

        assertThat(form.read().orElseThrow().emails())
                .extracting(ContactLine::value)
                .containsExactly("hopper@home.example", "third@x.example");
    }

    @Test
    void whatIsNoAddressIsSaidAtItsField() {
        var form = shown();
        field("Email 2").setValue("\"><img src=x>");

        assertThat(form.read()).isEmpty();
        assertThat(field("Email 2").isInvalid()).isTrue();
        assertThat(field("Email").isInvalid()).isFalse();
    }

    @Test
    void whatIsNoDayIsSaidAtItsField() {
        var form = shown();
        field("Birthday").setValue("soon");
        assertThat(form.read()).isEmpty();
        assertThat(field("Birthday").isInvalid()).isTrue();

        field("Birthday").setValue("--12-09");
        assertThat(form.read()).map(Contact::birthday).contains("--12-09");
    }

    @Test
    void nobodyIsSavedWithoutAnyName() {
        var form = shown();
        $(TextField.class).all().forEach(TextField::clear);

        assertThat(form.read()).isEmpty();
        assertThat(field("Given name").isInvalid()).isTrue();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }
}
