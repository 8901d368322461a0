package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/**
 * A sandboxed frame for a document that came from outside. It runs no script, is as high as its
 * content, and shows the old document until the new one is there. Keys pressed in it are repeated
 * on this element as {@code keydown}, so that the application's shortcuts go on working.
 */
@Tag("postern-message-frame")
@JsModule("./postern/message-frame.js")
public final class MessageFrame extends Component {

    /** A key pressed inside the frame, named as in {@code KeyboardEvent.key}. */
    public record FrameKey(String key, boolean shift, boolean control) {}

    /**
     * Shows the document at an address of this application.
     *
     * @param title what assistive technology calls the frame
     */
    public void setSource(String url, String title) {
        getElement().setProperty("frameTitle", title);
        getElement().setProperty("source", url);
    }

    /** Shows nothing. */
    public void clear() {
        getElement().setProperty("source", "");
    }

    /** Called for keys pressed inside the frame; the same press also arrives as {@code keydown}. */
    public Registration addFrameKeyListener(Consumer<FrameKey> listener) {
        return getElement()
                .addEventListener(
                        "frame-key", event -> listener.accept(event.getEventDetail(FrameKey.class)))
                .addEventDetail();
    }
}
