package org.postern.app;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours while a section opened: says so, with a number that is in the log. */
@AnonymousAllowed
final class UnexpectedErrorView extends Composite<Div> implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, parameter.getException());
        getContent().addClassName("empty-state");
        getContent()
                .add(
                        new H1(getTranslation("app.error")),
                        new Paragraph(getTranslation("app.error-incident", incident)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
