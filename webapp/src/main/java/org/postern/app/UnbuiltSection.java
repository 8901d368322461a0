package org.postern.app;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A section whose place in the house is known and that is not built yet; it says so. */
@Route(value = "contacts/:rest*", layout = Shell.class)
@PermitAll
final class UnbuiltSection extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private String title = "";

    UnbuiltSection() {
        getContent().addClassName("empty-state");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String place = event.getLocation().getFirstSegment();
        title = getTranslation("place." + place);
        getContent().removeAll();
        getContent().add(new H1(title), new Paragraph(getTranslation("unbuilt." + place)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
