package org.postern.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.Accessibility;
import org.postern.e2e.pages.ContactsPage;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.Room;
import org.postern.e2e.pages.SignInPage;

/** Two people keep an address book together, and write to whom they find there. */
@ExtendWith(HouseExtension.class)
class SharedContactsTest {
    private static final double AT_ONCE = 4_000;
    private static final byte[] PHOTO =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ParameterizedTest
    @EnumSource
    void seeWhatTheOtherSaves(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var bob = house.person("bob");
        var alices = contactsOf(alice, screen, house, browsers);
        create(alices);
        assertThat(alices.heading("Grace Hopper")).isVisible();
        var address = alices.page().url();
        alices.page().reload();
        assertThat(alices.heading("Grace Hopper")).isVisible();
        assertThat(alices.contact().locator("img")).hasJSProperty("naturalWidth", 1);
        share(alices, bob);

        var bobs = contactsOf(bob, screen, house, browsers);
        bobs.openContact("Grace Hopper");
        alices.page().navigate(address);
        alices.button("Edit").click();
        var mine = alices.dialog("Edit contact");
        assertThat(mine).isVisible();
        bobs.button("Edit").click();
        var theirs = bobs.dialog("Edit contact");
        Room.fill(theirs, "Family name", "Murray");
        Room.press(theirs, "Save");
        assertThat(bobs.heading("Grace Murray")).isVisible();
        assertThat(alices.heading("Grace Murray").or(alices.contact().getByText("Grace Murray")))
                .hasText("Grace Murray", soon());

        Room.fill(mine, "Job title", "Rear admiral");
        Room.press(mine, "Save");
        assertThat(mine.getByText("Somebody else saved this contact")).isVisible();
        Room.press(mine, "Show what they saved");
        // only then what is typed is typed into theirs
        assertThat(Room.field(mine, "Job title")).hasValue("");
        Room.fill(mine, "Job title", "Rear admiral");
        Room.press(mine, "Save");
        assertThat(mine).isHidden();
        assertThat(bobs.contact().getByText("Rear admiral")).isVisible();
        assertThat(bobs.heading("Grace Murray")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void recipientIsKnownTheNextTime(Screen screen, House house, Browsers browsers) {
        var alice = house.person("alice");
        var carol = house.person("carol");
        var page = screen.open(browsers);
        var mail = SignInPage.open(page, house.product().url()).signIn(alice);
        var first = mail.compose();
        first.field("To").fill("Carol Shaw <" + carol.login() + ">");
        first.field("Subject").fill("Hello");
        first.send();

        page.reload();
        var second = new MailPage(page).compose();
        var to = second.field("To");
        var option =
                page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Carol Shaw"));
        to.pressSequentially("sha");
        assertThat(option).isVisible();
        to.press("Escape");
        assertThat(option).isHidden();
        to.pressSequentially("w");
        assertThat(option).isVisible();
        to.press("Enter");
        assertThat(to).hasValue("Carol Shaw <" + carol.login() + ">, ");
        second.field("Subject").fill("Again");
        second.send();

        var contacts = ContactsPage.open(page, house.product().url());
        contacts.turnTo("Collected from mail");
        assertThat(contacts.row("Carol Shaw")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTypedIsNotThrownAwayUnasked(Screen screen, House house, Browsers browsers) {
        var contacts = contactsOf(house.person("alice"), screen, house, browsers);
        var page = contacts.page();
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        contacts.begin();
        page.keyboard().press("Escape");
        assertThat(contacts.dialog("New contact")).isHidden();

        var dialog = contacts.begin();
        Room.field(dialog, "Given name").pressSequentially("Ada");
        page.keyboard().press("Escape");
        assertThat(question).containsText("Discard what you typed?");
        Accessibility.check(page);
        Room.press(question, "Keep writing");
        assertThat(Room.field(dialog, "Given name")).hasValue("Ada");

        page.keyboard().press("Escape");
        Room.press(question, "Discard");
        assertThat(dialog).isHidden();
    }

    @Test
    void goingBackAsksWhatBecomesOfWhatWasTyped(House house, Browsers browsers) {
        var page = Screen.DESK.open(browsers);
        var mail = SignInPage.open(page, house.product().url()).signIn(house.person("alice"));
        mail.place("Contacts").click();
        var contacts = new ContactsPage(page);
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        contacts.begin();
        page.goBack();
        mail.isShown();
        assertThat(contacts.dialog("New contact")).isHidden();

        mail.place("Contacts").click();
        var dialog = contacts.begin();
        Room.field(dialog, "Given name").pressSequentially("Ada");
        page.goBack();
        Room.press(question, "Keep writing");
        assertThat(Room.field(dialog, "Given name")).hasValue("Ada");
        Room.press(dialog, "Save");
        assertThat(contacts.row("Ada")).isVisible();
    }

    @Test
    void whatIsDeletedComesBackAndWhatIsExportedComesIn(House house, Browsers browsers) {
        var alice = house.person("alice");
        var contacts = contactsOf(alice, Screen.DESK, house, browsers);
        create(contacts);
        contacts.button("Delete").click();
        contacts.says("Deleted Grace Hopper");
        assertThat(contacts.row("Grace Hopper")).hasCount(0);
        contacts.button("Undo").click();
        assertThat(contacts.row("Grace Hopper")).isVisible();

        contacts.turnTo("Personal");
        assertThat(contacts.button("Share")).isVisible();
        contacts.button("Import").click();
        var dialog = contacts.dialog("Import into Personal");
        var chooser = contacts.page().waitForFileChooser(() -> Room.press(dialog, "Choose file"));
        chooser.setFiles(
                new FilePayload(
                        "cards.vcf",
                        "text/vcard",
                        "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Lovelace\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(dialog.getByText("Added 1, replaced 0, left 0 as they were.")).isVisible();
        assertThat(dialog.getByText("Line 5:")).isVisible();
        Room.press(dialog, "Done");
        assertThat(contacts.row("Ada Lovelace")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme, House house, Browsers browsers) {
        var alice = house.person("alice");
        var contacts = contactsOf(alice, Screen.DESK, house, browsers);
        var page = contacts.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Accessibility.check(page);
        create(contacts);
        Accessibility.check(page);
        contacts.button("Edit").click();
        assertThat(contacts.dialog("Edit contact")).isVisible();
        Accessibility.check(page);
        Room.press(contacts.dialog("Edit contact"), "Cancel");
        contacts.turnTo("Personal");
        contacts.button("Share").click();
        assertThat(contacts.dialog("Share “Personal”")).isVisible();
        Accessibility.check(page);
    }

    private static ContactsPage contactsOf(
            Person person, Screen screen, House house, Browsers browsers) {
        var page = screen.open(browsers);
        SignInPage.open(page, house.product().url()).signIn(person);
        return ContactsPage.open(page, house.product().url());
    }

    private static void create(ContactsPage contacts) {
        var dialog = contacts.begin();
        Room.fill(dialog, "Given name", "Grace");
        Room.fill(dialog, "Family name", "Hopper");
        Room.fill(dialog, "Email", "grace@navy.example");
        Room.press(dialog, "Add email");
        Room.fill(dialog, "Email 2", "hopper@home.example");
        Room.fill(dialog, "Phone", "+1 555 0100");
        var chooser = contacts.page().waitForFileChooser(() -> Room.press(dialog, "Choose photo"));
        chooser.setFiles(new FilePayload("grace.png", "image/png", PHOTO));
        assertThat(dialog.getByAltText("Photo")).isVisible();
        Room.press(dialog, "Save");
        contacts.says("Contact saved");
        assertThat(contacts.heading("Grace Hopper")).isVisible();
        assertThat(
                        contacts.contact()
                                .getByRole(
                                        AriaRole.BUTTON,
                                        new Locator.GetByRoleOptions()
                                                .setName("Write to hopper@home.example")))
                .isVisible();
    }

    private static void share(ContactsPage contacts, Person colleague) {
        if (!contacts.grid().isVisible()) {
            contacts.button("Back to list").click();
        }
        contacts.turnTo("Personal");
        contacts.button("Share").click();
        var dialog = contacts.dialog("Share “Personal”");
        Room.fill(dialog, "Colleague or group", colleague.login());
        dialog.getByLabel("May change it", new Locator.GetByLabelOptions().setExact(true)).check();
        Room.press(dialog, "Share");
        assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(text(colleague.login()))).isVisible();
        Room.press(dialog, "Done");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static LocatorAssertions.HasTextOptions soon() {
        return new LocatorAssertions.HasTextOptions().setTimeout(AT_ONCE);
    }
}
