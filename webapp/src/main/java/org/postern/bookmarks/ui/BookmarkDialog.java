package org.postern.bookmarks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.postern.app.EnterKey;
import org.postern.app.UnsavedInput;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkAddress;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.ui.Places.Line;
import org.postern.finding.Tags;
import org.postern.frontend.Notice;

/** A bookmark in fields. It stays open until what it holds was kept. */
final class BookmarkDialog extends Dialog {
    private final Div notices = new Div();
    private final TextField title = new TextField(getTranslation("bookmarks.title"));
    private final TextField address = new TextField(getTranslation("bookmarks.address"));
    private final ComboBox<Line> folder = new ComboBox<>(getTranslation("bookmarks.folder"));
    private final TextField tags = new TextField(getTranslation("bookmarks.tags"));
    private final TextArea description = new TextArea(getTranslation("bookmarks.description"));
    private final Button save = new Button(getTranslation("app.save"));
    private final List<Line> places;
    private final SaveAction onSave;

    /** Keeps what the dialog holds, and tells the dialog what became of it. */
    interface SaveAction {
        void save(BookmarkDialog dialog, Place place, BookmarkContent content);
    }

    BookmarkDialog(String heading, List<Line> places, Optional<Place> place, SaveAction onSave) {
        this.places = places;
        this.onSave = onSave;
        setHeaderTitle(heading);
        addClassName("bookmark-dialog");
        UnsavedInput.guard(this);
        EnterKey.presses(this, save);
        title.setMaxLength(BookmarkContent.LONGEST_TITLE);
        address.setMaxLength(BookmarkAddress.LONGEST);
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        folder.setItems(places);
        folder.setItemLabelGenerator(Line::path);
        folder.setAllowCustomValue(false);
        tags.setHelperText(getTranslation("bookmarks.tags-help"));
        description.setMaxLength(BookmarkContent.LONGEST_DESCRIPTION);
        choose(place);
        var fields = new Div(title, address, folder, tags, description);
        fields.addClassName("dialog-fields");
        add(notices, fields);
        var cancel = new Button(getTranslation("app.cancel"), _ -> close());
        cancel.addClassName("btn");
        save.addClassNames("btn", "pri");
        save.addClickListener(_ -> save());
        getFooter().add(cancel, save);
    }

    private void choose(Optional<Place> wanted) {
        wanted.flatMap(this::line)
                .or(() -> places.stream().findFirst())
                .ifPresent(folder::setValue);
    }

    private Optional<Line> line(Place place) {
        return places.stream().filter(line -> line.place().equals(place)).findFirst();
    }

    @Override
    public void open() {
        super.open();
        title.focus();
    }

    void fill(BookmarkContent content) {
        title.setValue(content.title());
        address.setValue(content.address().value());
        tags.setValue(content.tags().text());
        description.setValue(content.description());
    }

    private void save() {
        Line chosen = folder.getValue();
        if (chosen == null) {
            folder.setErrorMessage(getTranslation("bookmarks.folder-missing"));
            folder.setInvalid(true);
            return;
        }
        switch (BookmarkAddress.typed(address.getValue())) {
            case BookmarkAddress.Refused(BookmarkAddress.Reason reason) -> {
                address.setErrorMessage(getTranslation("bookmarks.refused." + reason));
                address.setInvalid(true);
                address.focus();
            }
            case BookmarkAddress.Accepted(BookmarkAddress accepted) -> {
                address.setInvalid(false);
                save.setEnabled(false);
                onSave.save(
                        this,
                        chosen.place(),
                        new BookmarkContent(
                                title.getValue(),
                                accepted,
                                description.getValue(),
                                Tags.parse(tags.getValue())));
            }
        }
    }

    /** It was not kept; what was typed still stands here. */
    void notSaved(String sentence) {
        save.setEnabled(true);
        notices.removeAll();
        notices.add(new Notice(Notice.Kind.BAD, sentence));
    }

    /**
     * Somebody else was first. Saving again is refused again until one of the ways out is taken.
     *
     * @param decided is run when what is typed from now on is typed over what is there
     */
    void conflict(Bookmark present, Runnable decided) {
        save.setEnabled(true);
        var notice = new Notice(Notice.Kind.WARN, "");
        notice.setText(getTranslation("bookmarks.conflict"), now(present));
        var mine =
                new Button(
                        getTranslation("bookmarks.keep-mine"),
                        _ -> {
                            decided.run();
                            save();
                        });
        var theirs =
                new Button(
                        getTranslation("bookmarks.take-theirs"),
                        _ -> {
                            decided.run();
                            take(present);
                        });
        mine.addClassNames("btn", "sm");
        theirs.addClassNames("btn", "sm");
        var ways = new Div(mine, theirs);
        ways.addClassNames("flex", "conflict-ways");
        notices.removeAll();
        notices.add(notice, ways);
        theirs.focus();
    }

    private String now(Bookmark present) {
        BookmarkContent content = present.content();
        String sentence =
                getTranslation(
                        "bookmarks.conflict-now",
                        content.title(),
                        content.address().value(),
                        line(present.place()).map(Line::path).orElse(""));
        return content.tags().names().isEmpty()
                ? sentence
                : sentence + ' ' + getTranslation("bookmarks.conflict-tags", content.tags().text());
    }

    private void take(Bookmark present) {
        notices.removeAll();
        fill(present.content());
        line(present.place()).ifPresent(folder::setValue);
        title.focus();
    }
}
