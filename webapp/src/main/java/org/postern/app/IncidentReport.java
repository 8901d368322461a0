package org.postern.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one place where faults of ours end: logged with a number, and the number is shown. */
@Component
final class IncidentReport implements VaadinServiceInitListener, ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentReport.class);
    private static final int SHOWN_MILLISECONDS = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification.show(
                    ui.getTranslation("app.error-incident", incident),
                    SHOWN_MILLISECONDS,
                    Notification.Position.BOTTOM_CENTER);
        }
    }
}
