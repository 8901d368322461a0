package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import org.postern.contacts.ContactAddress;
import org.postern.contacts.Photo;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.StoredContact;
import org.postern.frontend.AppIcon;

/** The photo: looked at, replaced, taken away. */
final class PhotoField extends Composite<Div> {
    private final Image image = new Image();
    private final Upload upload;
    private final Button remove;
    private final Paragraph refused = new Paragraph();
    private PhotoChange change = new PhotoChange.Keep();

    PhotoField() {
        upload = new Upload((UploadHandler) this::receive);
        var choose =
                new Button(getTranslation("contacts.choose-photo"), AppIcon.IMAGE.createSmall());
        choose.addClassNames("btn", "sm");
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addClassName("attach");
        remove = new Button(getTranslation("contacts.remove-photo"), _ -> remove());
        remove.addClassNames("btn", "quiet", "sm");
        image.setAlt(getTranslation("contacts.photo"));
        image.addClassName("contact-photo");
        refused.addClassNames("bad", "small");
        refused.getElement().setAttribute("role", "alert");
        show("");
        getContent().addClassNames("flex", "form-photo");
        getContent().add(image, upload, remove, refused);
    }

    void fill(StoredContact stored) {
        change = new PhotoChange.Keep();
        show(stored.photo() ? ContactAddress.photo(stored.id(), stored.version()) : "");
    }

    private void show(String source) {
        image.setVisible(!source.isEmpty());
        remove.setVisible(!source.isEmpty());
        refused.setText("");
        if (!source.isEmpty()) {
            image.setSrc(source);
        }
    }

    private void remove() {
        change = new PhotoChange.Remove();
        show("");
    }

    PhotoChange change() {
        return change;
    }

    /** Runs on a request thread without the session lock. */
    private void receive(UploadEvent event) throws IOException {
        byte[] octets;
        try (InputStream content = event.getInputStream()) {
            octets = content.readNBytes(Photo.MOST_OCTETS + 1);
        }
        Optional<Photo> photo = Photo.of(octets);
        event.getUI().accessLater(() -> take(photo), () -> {}).run();
    }

    private void take(Optional<Photo> photo) {
        if (photo.isEmpty()) {
            refused.setText(getTranslation("contacts.not-a-photo"));
            return;
        }
        Photo taken = photo.get();
        change = new PhotoChange.Replace(taken);
        show(
                "data:"
                        + taken.type().mediaType()
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(taken.octets()));
    }
}
