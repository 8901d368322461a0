package org.postern.app;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.postern.signin.SignedInUser;

/** Where administration will be; open to administrators only, like what comes after it. */
@Route(value = "admin/:rest*", layout = Shell.class)
@RolesAllowed(SignedInUser.ADMINISTRATOR)
final class UnbuiltAdministration extends Composite<Div> implements HasDynamicTitle {

    UnbuiltAdministration() {
        getContent().addClassName("empty-state");
        getContent().add(new H1(getPageTitle()), new Paragraph(getTranslation("unbuilt.admin")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("place.admin");
    }
}
