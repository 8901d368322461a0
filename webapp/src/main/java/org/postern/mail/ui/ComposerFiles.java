package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postern.app.ActionButton;
import org.postern.app.FileSize;
import org.postern.frontend.AppIcon;
import org.postern.message.Attachment;
import org.postern.message.MediaType;

/** The files of the message being written: attached by button or drop, streamed to disk. */
final class ComposerFiles extends Composite<Div> {
    private static final int MOST_OCTETS = 100 * 1024 * 1024;
    private static final String NAME = "event.detail.file.name";
    private static final String LARGEST = "100 MB";
    private final List<SpooledFile> files = new ArrayList<>();
    private final Upload upload;

    ComposerFiles(List<SpooledFile> attached) {
        upload = new Upload((UploadHandler) this::receive);
        var attach = new Button(AppIcon.CLIP.create());
        attach.setAriaLabel(getTranslation("compose.attach"));
        attach.setTooltipText(getTranslation("compose.attach"));
        attach.addClassName("ib");
        upload.setUploadButton(attach);
        upload.setMaxFileSize(MOST_OCTETS);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addClassName("attach");
        getContent().addClassName("files");
        attached.forEach(this::add);
        getContent().setVisible(!files.isEmpty());
    }

    /** The button that attaches. */
    Upload uploadButton() {
        return upload;
    }

    /**
     * Asks the browser, which alone knows what is still on its way: a file just chosen is its
     * business before the first byte of it arrives here.
     *
     * @param complete runs when all files are here
     * @param busy runs when one is not
     */
    void whenComplete(Runnable complete, Runnable busy) {
        upload.getElement()
                .executeJs("return (this.files || []).some(file => !file.complete && !file.error)")
                .then(
                        Boolean.class,
                        onItsWay -> {
                            if (Boolean.TRUE.equals(onItsWay)) {
                                busy.run();
                            } else {
                                complete.run();
                            }
                        },
                        _ -> busy.run());
    }

    /** Is told in a sentence why a file was not taken. */
    void onRefused(Consumer<String> listener) {
        upload.addFileRejectedListener(
                refused -> listener.accept(getTranslation("compose.file-too-large", LARGEST)));
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        event ->
                                listener.accept(
                                        getTranslation(
                                                "compose.file-failed",
                                                event.getEventData().get(NAME).asString())))
                .addEventData(NAME);
    }

    /** No file comes or goes while the message is on its way. */
    void setEnabled(boolean enabled) {
        upload.setEnabled(enabled);
        getContent().setEnabled(enabled);
    }

    List<Attachment> attachments() {
        return files.stream().map(SpooledFile::attachment).toList();
    }

    /** Deletes what was spooled. */
    void discard() {
        files.forEach(SpooledFile::delete);
        files.clear();
    }

    /** Runs on a request thread without the session lock. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            var file = SpooledFile.of(event.getFileName(), type(event.getContentType()), content);
            event.getUI().accessLater(() -> add(file), file::delete).run();
        }
    }

    private void add(SpooledFile file) {
        files.add(file);
        var name = new Span(file.name());
        name.addClassNames("isolate", "medium", "cut");
        var size = new Span(FileSize.of(file.octets()));
        size.addClassNames("t3", "small");
        var chip = new Div(AppIcon.FILE.create(), name, size);
        chip.addClassName("up");
        chip.add(
                ActionButton.of(
                        AppIcon.X,
                        getTranslation("compose.remove-file", file.name()),
                        () -> {
                            files.remove(file);
                            file.delete();
                            getContent().remove(chip);
                            getContent().setVisible(!files.isEmpty());
                        }));
        getContent().add(chip);
        getContent().setVisible(true);
    }

    private static MediaType type(String declared) {
        int slash = declared == null ? -1 : declared.indexOf('/');
        int end = declared == null ? -1 : declared.indexOf(';');
        if (slash < 1) {
            return MediaType.OCTET_STREAM;
        }
        String subtype = declared.substring(slash + 1, end > slash ? end : declared.length());
        return new MediaType(declared.substring(0, slash), subtype.strip(), java.util.Map.of());
    }
}
