package org.postern.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.postern.calendar.CalendarFiles;
import org.postern.calendar.Duplicates;
import org.postern.calendar.ImportReport;
import org.postern.calendar.ImportReport.Problem;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.Notice;

/** Takes a file of events and tasks into a calendar, and says what came in and what did not. */
final class ImportDialog {
    private static final long MEGABYTE = 1_000_000;
    private final ScheduleDesk desk;
    private final VisibleCalendar calendar;
    private final Dialog dialog = new Dialog();
    private final RadioButtonGroup<Duplicates> duplicates = new RadioButtonGroup<>();
    private final Div result = new Div();
    private volatile Duplicates chosen = Duplicates.REPLACE; // read where the file comes in

    ImportDialog(ScheduleDesk desk, VisibleCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
        dialog.setHeaderTitle(dialog.getTranslation("calendar.import-title", calendar.name()));
        dialog.addClassName("share-dialog");
        duplicates.setLabel(dialog.getTranslation("calendar.duplicates"));
        duplicates.setItems(Duplicates.values());
        duplicates.setItemLabelGenerator(
                what -> dialog.getTranslation("calendar.duplicates." + what));
        duplicates.setValue(chosen);
        duplicates.addValueChangeListener(change -> chosen = change.getValue());
        result.getElement().setAttribute("role", "status");
        var fields = new Div(duplicates, upload(), result);
        fields.addClassName("form");
        dialog.add(fields);
        var done = new Button(dialog.getTranslation("calendar.share-done"), _ -> dialog.close());
        done.addClassNames("btn", "pri");
        dialog.getFooter().add(done);
    }

    void open() {
        dialog.open();
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        var choose = new Button(dialog.getTranslation("calendar.import-choose"));
        choose.addClassNames("btn", "soft");
        upload.setUploadButton(choose);
        upload.setDropAllowed(true);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("text/calendar", ".ics", ".ifb");
        upload.setMaxFileSize((int) CalendarFiles.MOST_OCTETS);
        upload.addFileRejectedListener(
                _ ->
                        failed(
                                dialog.getTranslation(
                                        "calendar.import-refused",
                                        CalendarFiles.MOST_OCTETS / MEGABYTE)));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        _ -> failed(dialog.getTranslation("calendar.import-broken")));
        return upload;
    }

    /** Runs on a request thread without the session lock. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            ImportReport report =
                    desk.services().files().importInto(desk.me(), calendar.id(), content, chosen);
            event.getUI().accessLater(() -> show(report), () -> {}).run();
        } catch (RuntimeException failure) {
            event.getUI()
                    .accessLater(() -> failed(ScheduleFailures.sentence(failure)), () -> {})
                    .run();
        }
    }

    private void show(ImportReport report) {
        result.removeAll();
        result.add(
                new Paragraph(
                        dialog.getTranslation(
                                "calendar.imported",
                                report.added(),
                                report.replaced(),
                                report.leftOut())));
        if (report.skipped() > 0) {
            result.add(
                    new Paragraph(dialog.getTranslation("calendar.import-kept", report.skipped())));
        }
        var missing = report.problems().stream().filter(Problem::leftOut).toList();
        var changed = report.problems().stream().filter(each -> !each.leftOut()).toList();
        list("calendar.import-left-out", report.leftOut(), missing);
        list("calendar.import-problems", changed.size(), changed);
    }

    private void list(String key, int count, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("problems");
        problems.forEach(problem -> list.add(new ListItem(words(problem))));
        result.add(new Paragraph(dialog.getTranslation(key, count)), list);
    }

    private String words(Problem problem) {
        return problem.line() == 0
                ? problem.sentence()
                : dialog.getTranslation(
                        "calendar.import-problem", problem.line(), problem.sentence());
    }

    private void failed(String sentence) {
        result.removeAll();
        result.add(new Notice(Notice.Kind.BAD, sentence));
    }
}
