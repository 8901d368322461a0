package org.postern.bookmarks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.app.Asking;
import org.postern.bookmarks.BookmarkFiles;
import org.postern.bookmarks.ImportOutcome;
import org.postern.bookmarks.ImportOutcome.Imported;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.ui.Places.Line;
import org.postern.frontend.Notice;

/** Takes in the file of a browser and says what became of each entry. */
final class ImportDialog extends Dialog {
    private static final int MOST_LISTED = 50;
    private final Asking asking;
    private final BookmarkFiles files;
    private final ComboBox<Line> folder = new ComboBox<>(getTranslation("bookmarks.import-into"));
    private final Div report = new Div();
    private volatile @Nullable Place target;

    ImportDialog(Asking asking, BookmarkFiles files, List<Line> targets, Optional<Place> place) {
        this.asking = asking;
        this.files = files;
        setHeaderTitle(getTranslation("bookmarks.import"));
        addClassName("bookmark-dialog");
        folder.setItems(targets);
        folder.setItemLabelGenerator(Line::path);
        folder.addValueChangeListener(
                change -> target = change.getValue() == null ? null : change.getValue().place());
        targets.stream()
                .filter(line -> place.filter(line.place()::equals).isPresent())
                .findFirst()
                .or(() -> targets.stream().findFirst())
                .ifPresent(folder::setValue);
        var upload = new Upload(this::receive);
        upload.setAcceptedFileTypes("text/html", ".html", ".htm");
        upload.setMaxFileSize(ImportOutcome.MOST_BYTES);
        upload.setMaxFiles(1);
        var choose = new Button(getTranslation("bookmarks.choose-file"));
        choose.addClassNames("btn", "soft");
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(
                _ -> say(Notice.Kind.BAD, getTranslation("bookmarks.import-refused")));
        report.getElement().setAttribute("role", "status");
        var fields =
                new Div(
                        new Paragraph(getTranslation("bookmarks.import-help")),
                        folder,
                        upload,
                        report);
        fields.addClassName("dialog-fields");
        add(fields);
        var close = new Button(getTranslation("bookmarks.close"), _ -> close());
        close.addClassNames("btn");
        getFooter().add(close);
    }

    /** Runs on a request thread without the session lock. */
    private void receive(UploadEvent event) throws IOException {
        Place into = target;
        if (into == null) {
            String missing = getTranslation("bookmarks.folder-missing");
            event.getUI().accessLater(() -> say(Notice.Kind.BAD, missing), () -> {}).run();
            return;
        }
        try (InputStream file = event.getInputStream()) {
            ImportOutcome outcome = files.read(asking.person(), into, file);
            event.getUI().accessLater(() -> show(outcome), () -> {}).run();
        } catch (RuntimeException e) {
            event.getUI()
                    .accessLater(() -> say(Notice.Kind.BAD, Asking.sentence(this, e)), () -> {})
                    .run();
        }
    }

    private void say(Notice.Kind kind, String sentence) {
        report.removeAll();
        report.add(new Notice(kind, sentence));
    }

    private void show(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.TooLarge() ->
                    say(Notice.Kind.BAD, getTranslation("bookmarks.import-too-large"));
            case ImportOutcome.NoBookmarks() ->
                    say(Notice.Kind.BAD, getTranslation("bookmarks.import-none"));
            case Imported imported -> show(imported);
        }
    }

    private void show(Imported imported) {
        say(
                Notice.Kind.INFO,
                getTranslation("bookmarks.imported", imported.added(), imported.foldersAdded()));
        if (imported.duplicates() > 0) {
            report.add(
                    new Paragraph(getTranslation("bookmarks.import-known", imported.duplicates())));
        }
        if (imported.notRead()) {
            report.add(new Paragraph(getTranslation("bookmarks.import-cut")));
        }
        if (imported.refused() > 0) {
            report.add(
                    new Paragraph(getTranslation("bookmarks.import-left-out", imported.refused())));
            var entries = new UnorderedList();
            imported.firstRefused().stream()
                    .limit(MOST_LISTED)
                    .forEach(
                            one ->
                                    entries.add(
                                            new ListItem(
                                                    getTranslation(
                                                            "bookmarks.import-line",
                                                            Integer.toString(one.line()),
                                                            one.title(),
                                                            getTranslation(
                                                                    "bookmarks.refused."
                                                                            + one.reason())))));
            report.add(entries);
        }
    }
}
