package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The calendar room. */
public record CalendarPage(Page page) implements Room {

    /** Goes there as somebody who is signed in. */
    public static CalendarPage open(Page page, String url, String view, LocalDate date) {
        page.navigate(url + "/calendar/" + view + "/" + date);
        var calendar = new CalendarPage(page);
        assertThat(calendar.board()).isVisible();
        return calendar;
    }

    public Locator board() {
        return page.getByRole(AriaRole.APPLICATION, named("Calendar"));
    }

    /** What is on the board under a name that begins so. */
    public Locator entry(String name) {
        return board().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** Makes an event by its dialog. */
    public void create(String title, LocalDateTime start, LocalDateTime end) {
        button("New event").click();
        var event = dialog("Event");
        event.getByLabel("Title").fill(title);
        event.getByLabel("Starts").fill(start.toString());
        event.getByLabel("Ends").fill(end.toString());
        save(event);
        assertThat(event).isHidden();
    }

    public void save(Locator dialog) {
        Room.press(dialog, "Save");
    }

    /** Chooses from the menu of a calendar. */
    public void choose(String calendar, String action) {
        if (!button("Actions for " + calendar).isVisible()) {
            button("Calendars").click();
        }
        button("Actions for " + calendar).click();
        menuItem(action).click();
    }

    public void share(String calendar, String address, String access) {
        choose(calendar, "Share");
        var share = dialog("Share");
        share.getByLabel("Colleague").fill(address);
        share.getByLabel("May", new Locator.GetByLabelOptions().setExact(true)).click();
        page.getByRole(AriaRole.OPTION, named(access)).click();
        Room.press(share, "Share");
        assertThat(share.getByRole(AriaRole.LISTITEM).getByText(address).first()).isVisible();
        Room.press(share, "Done");
    }

    public Download export(String calendar) {
        return page.waitForDownload(() -> choose(calendar, "Export"));
    }

    /** Takes a file in and gives what is said of it. */
    public Locator take(String calendar, String ics) {
        choose(calendar, "Import");
        var dialog = dialog("Import");
        var chooser = page.waitForFileChooser(() -> Room.press(dialog, "Choose a file"));
        chooser.setFiles(
                new FilePayload(
                        "events.ics", "text/calendar", ics.getBytes(StandardCharsets.UTF_8)));
        return dialog.getByRole(AriaRole.STATUS);
    }
}
