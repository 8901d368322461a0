package org.postern.contacts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import org.postern.contacts.ImportOutcome;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;

/** Takes a file of cards into a book and says what became of it. */
final class ImportDialog extends Dialog {
    private final ContactDesk desk;
    private final CollectionId book;
    private final Checkbox update = new Checkbox(getTranslation("contacts.import-update"));
    private final Upload upload;
    private final Div outcome = new Div();
    private volatile Existing existing = Existing.UPDATE;

    ImportDialog(ContactDesk desk, CollectionId book, String name) {
        this.desk = desk;
        this.book = book;
        setHeaderTitle(getTranslation("contacts.import-into", name));
        addClassName("contact-dialog");
        var about = new Paragraph(getTranslation("contacts.import-about"));
        about.addClassName("t2");
        update.setValue(true);
        update.addValueChangeListener(
                changed -> existing = changed.getValue() ? Existing.UPDATE : Existing.LEAVE);
        upload = new Upload((UploadHandler) this::receive);
        var choose = new Button(getTranslation("contacts.choose-file"), AppIcon.FILE.createSmall());
        choose.addClassNames("btn", "soft");
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes(".vcf", ".vcard", "text/vcard", "text/x-vcard");
        upload.setDropAllowed(false);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addClassName("attach");
        outcome.addClassName("import-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        var close = new Button(getTranslation("share.done"), _ -> close());
        close.addClassName("btn");
        add(about, update, new Div(upload), outcome);
        getFooter().add(close);
    }

    /** Runs on a request thread without the session lock. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream file = event.getInputStream()) {
            ImportOutcome result =
                    desk.services().files().load(desk.person(), book, file, existing);
            ui.accessLater(() -> show(result), () -> {}).run();
        } catch (NoAccess e) {
            ui.accessLater(() -> trouble(getTranslation("contacts.no-access")), () -> {}).run();
        }
    }

    private void trouble(String sentence) {
        outcome.removeAll();
        outcome.add(new Notice(Notice.Kind.BAD, sentence));
    }

    private void show(ImportOutcome result) {
        outcome.removeAll();
        outcome.add(
                new Paragraph(
                        getTranslation(
                                "contacts.imported",
                                result.added(),
                                result.updated(),
                                result.unchanged() + result.skipped())));
        if (result.cut()) {
            outcome.add(new Notice(Notice.Kind.WARN, getTranslation("contacts.import-cut")));
        }
        if (result.badTotal() > 0) {
            outcome.add(new Paragraph(getTranslation("contacts.import-bad", result.badTotal())));
            var lines = new UnorderedList();
            for (var bad : result.bad()) {
                lines.add(
                        new ListItem(
                                getTranslation(
                                        "contacts.import-line",
                                        String.valueOf(bad.line()),
                                        getTranslation("contacts.bad." + bad.reason()))));
            }
            outcome.add(lines);
        }
    }
}
