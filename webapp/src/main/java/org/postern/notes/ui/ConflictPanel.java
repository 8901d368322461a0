package org.postern.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.postern.app.ListDates;
import org.postern.frontend.Notice;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;

/** Two people wrote at once: both texts, and the ways out. Nothing is lost before one is chosen. */
final class ConflictPanel extends Composite<Div> {

    /** The ways out. */
    interface Choices {
        void takeTheirs();

        void keepMine();

        void keepBoth();
    }

    ConflictPanel(Note theirs, String author, NoteContent mine, Choices choices) {
        String when = ListDates.of(UI.getCurrentOrThrow()).time(theirs.changed());
        var notice = new Notice(Notice.Kind.BAD, getTranslation("notes.conflict", author, when));
        var versions =
                new Div(
                        version(getTranslation("notes.theirs", author), theirs.content()),
                        version(getTranslation("notes.mine"), mine));
        versions.addClassName("versions");
        var ways =
                new Div(
                        button("notes.take-theirs", choices::takeTheirs),
                        button("notes.keep-mine", choices::keepMine),
                        button("notes.keep-both", choices::keepBoth));
        ways.addClassName("choices");
        getContent().addClassName("note-editor");
        getContent().add(notice, ways, versions);
    }

    private static Component version(String heading, NoteContent content) {
        var title = new Span(content.title());
        title.addClassNames("medium", "isolate");
        var text = new Pre(content.text());
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "textbox");
        text.getElement().setAttribute("aria-readonly", "true");
        text.getElement().setAttribute("aria-multiline", "true");
        text.getElement().setAttribute("aria-label", heading);
        var tags = new Span(content.tags().text());
        tags.addClassNames("t3", "small");
        return new Section(new H3(heading), title, text, tags);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addClassName("btn");
        return button;
    }
}
