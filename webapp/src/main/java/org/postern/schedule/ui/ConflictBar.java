package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.postern.frontend.AppIcon;

/** Somebody else saved first: nothing was overwritten, and the user says which of both counts. */
final class ConflictBar extends Composite<Div> {

    ConflictBar(Runnable takeTheirs, Runnable keepMine) {
        var words = new Span(getTranslation("calendar.conflict"));
        words.addClassName("grow");
        getContent().addClassNames("note", "warnbox");
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        AppIcon.ALERT.createSmall(),
                        words,
                        button("calendar.take-theirs", takeTheirs),
                        button("calendar.keep-mine", keepMine));
    }

    private NativeButton button(String key, Runnable action) {
        var button = new NativeButton(getTranslation(key), _ -> action.run());
        button.addClassNames("btn", "sm");
        return button;
    }
}
