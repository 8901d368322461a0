package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.postern.app.ActionButton;
import org.postern.frontend.AppIcon;

/** What can be done with all ticked messages; there while any is ticked. */
final class SelectionBar extends Composite<Div> {
    private final Span count = new Span();

    SelectionBar(Runnable onClear) {
        getContent().addClassNames("subbar", "picks");
        getContent().getElement().setAttribute("role", "toolbar");
        getContent().getElement().setAttribute("aria-label", getTranslation("mail.picked"));
        count.addClassNames("title", "grow");
        getContent().add(count);
        getContent().add(ActionButton.of(AppIcon.X, getTranslation("mail.clear-picked"), onClear));
        show(0);
    }

    void addAction(Button action) {
        getContent().addComponentAtIndex(getContent().getComponentCount() - 1, action);
    }

    void show(int picked) {
        getContent().setVisible(picked > 0);
        count.setText(getTranslation("mail.picked-count", picked));
    }
}
