package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A bar that says how something stands, with at most one button. */
@Tag("div")
public final class Notice extends Component {

    /** How much it matters. */
    public enum Kind {
        INFO,
        WARN,
        BAD
    }

    private final Span lead = new Span();
    private final Span text = new Span();
    private @Nullable NativeButton button;

    /** Creates a notice; bad ones are announced at once, the others politely. */
    public Notice(Kind kind, String text) {
        this(kind, kind == Kind.INFO ? AppIcon.INFO : AppIcon.ALERT, text);
    }

    /** Creates a notice with an icon of its own. */
    public Notice(Kind kind, AppIcon icon, String text) {
        addClassName("note");
        switch (kind) {
            case INFO -> getElement().setAttribute("role", "note");
            case WARN -> {
                addClassName("warnbox");
                getElement().setAttribute("role", "status");
            }
            case BAD -> {
                addClassName("badbox");
                getElement().setAttribute("role", "alert");
            }
        }
        lead.addClassName("medium");
        var words = new Span(lead, this.text);
        words.addClassName("grow");
        getElement().appendChild(icon.createSmall().getElement(), words.getElement());
        setText(text);
    }

    /** Replaces the text. */
    public void setText(String text) {
        setText("", text);
    }

    /** Replaces the text: a first sentence that stands out, and the rest. */
    public void setText(String lead, String text) {
        this.lead.setText(lead.isEmpty() ? "" : lead + " ");
        this.text.setText(text);
    }

    /** Adds a button, or replaces the one there is. */
    public Notice withAction(String label, Runnable action) {
        if (button != null) {
            button.getElement().removeFromParent();
        }
        button = new NativeButton(label, event -> action.run());
        button.addClassNames("btn", "sm");
        if (!getElement().getAttribute("role").equals("alert")) {
            button.addClassName("quiet");
        }
        getElement().appendChild(button.getElement());
        return this;
    }

    /** Lays the notice over the foot of its pane, so that nothing moves when it comes or goes. */
    public Notice overFoot() {
        addClassName("over-foot");
        return this;
    }
}
