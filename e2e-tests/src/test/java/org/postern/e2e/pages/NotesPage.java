package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.exactly;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The room of notes: notebooks, the list, and the note that is read or written. */
public record NotesPage(Page page) implements Room {

    /** Goes to the room of somebody who is signed in. */
    public static NotesPage open(Page page, String product) {
        page.navigate(product + "/notes");
        var notes = new NotesPage(page);
        notes.isAt("All notes");
        return notes;
    }

    public void isAt(String place) {
        assertThat(main().getByRole(AriaRole.HEADING, exactly(place)).first()).isVisible();
    }

    public Locator grid() {
        return page.getByRole(AriaRole.GRID, named("Notes"));
    }

    public Locator row(String title) {
        return grid().getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(title));
    }

    public Locator tree() {
        return page.getByRole(AriaRole.TREE, named("Notebooks"));
    }

    /** Turns to a notebook or a tag; the tree may have to be slid in first. */
    public void turnTo(String place) {
        Room.line(slidIn("Notebooks"), place).click();
        isAt(place);
    }

    public Locator search() {
        return page.getByRole(AriaRole.SEARCHBOX, named("Search notes"));
    }

    /** Chooses from what can be done with the notebook that is shown. */
    public void choose(String action) {
        main().getByRole(AriaRole.BUTTON, exactly("More")).click();
        menuItem(action).click();
    }

    public void makeNotebook(String name) {
        choose("New notebook");
        var dialog = opened("New notebook");
        Room.fill(dialog, "Name", name);
        Room.press(dialog, "Save");
        isAt(name);
    }

    public SharePage share(String notebook) {
        choose("Share");
        return SharePage.of(page, notebook);
    }

    public Locator note() {
        return page.getByRole(AriaRole.REGION, named("Note"));
    }

    public Locator heading(String title) {
        return note().getByRole(AriaRole.HEADING, exactly(title));
    }

    public void openNote(String title) {
        row(title).click();
        assertThat(heading(title)).isVisible();
    }

    /** What the note shows. */
    public FrameLocator text() {
        return note().getByTitle("Note text").last().contentFrame();
    }

    /** A field of the note that is written. */
    public Locator field(String label) {
        return note().getByRole(AriaRole.TEXTBOX, exactly(label));
    }

    /** Writes a note and waits until it is kept, without ending the writing. */
    public void write(String title, String text) {
        button("New note").click();
        field("Title").fill(title);
        field("Note text").fill(text);
        save();
    }

    public void edit() {
        button("Edit").click();
        assertThat(field("Note text")).isVisible();
    }

    public void save() {
        Room.press(note(), "Save");
        isSaved();
    }

    public void isSaved() {
        assertThat(note().getByRole(AriaRole.STATUS).getByText("Saved")).isVisible();
    }

    public void done() {
        button("Done").click();
        assertThat(button("Edit")).isVisible();
    }
}
