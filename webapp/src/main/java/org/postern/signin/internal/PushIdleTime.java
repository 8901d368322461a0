package org.postern.signin.internal;

import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Closes push connections over which nothing goes. Those of open windows carry a beat each minute;
 * one that a stranger has opened carries nothing after the word that there is no session.
 */
final class PushIdleTime {
    static final Duration LONGEST = Duration.ofMinutes(3);
    private final ServletContext servlets;

    PushIdleTime(ServletContext servlets) {
        this.servlets = servlets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void limit() {
        if (servlets.getAttribute(ServerContainer.class.getName())
                instanceof ServerContainer sockets) {
            sockets.setDefaultMaxSessionIdleTimeout(LONGEST.toMillis());
        }
    }
}
