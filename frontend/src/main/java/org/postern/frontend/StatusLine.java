package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;

/**
 * The live region for outcomes: says what was done, with at most one button to undo it. A message
 * stays eight seconds, and as long as pointer or focus is on it. The next one replaces it.
 */
@Tag("postern-status-line")
@JsModule("./postern/status-line.js")
public final class StatusLine extends Component {

    private record Acted(int id) {}

    private int lastId;
    private @Nullable Runnable action;

    /** Creates a line that says nothing. */
    public StatusLine() {
        getElement()
                .addEventListener("toast-act", event -> act(event.getEventDetail(Acted.class).id()))
                .addEventDetail();
    }

    /** Says an outcome. */
    public void show(String text) {
        show(text, "", null);
    }

    /** Says an outcome, with a button; the action runs at most once. */
    public void show(String text, String actionLabel, @Nullable Runnable action) {
        this.action = action;
        lastId++;
        getElement().callJsFunction("show", lastId, text, action == null ? "" : actionLabel);
    }

    /** Takes away what is shown. */
    public void clear() {
        action = null;
        getElement().callJsFunction("hide");
    }

    private void act(int id) {
        Runnable due = id == lastId ? action : null;
        action = null;
        if (due != null) {
            due.run();
        }
    }
}
