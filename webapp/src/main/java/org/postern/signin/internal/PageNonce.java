package org.postern.signin.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The number, new for each page of the application, that the scripts written into that page carry
 * and its Content-Security-Policy demands.
 */
final class PageNonce implements VaadinServiceInitListener {
    private static final String ATTRIBUTE = PageNonce.class.getName();
    private static final int OCTETS = 18;
    private final transient SecureRandom random;

    PageNonce(SecureRandom random) {
        this.random = random;
    }

    /** The number of the page that this request has just been answered with. */
    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        var octets = new byte[OCTETS];
        random.nextBytes(octets);
        String nonce = Base64.getEncoder().encodeToString(octets);
        if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
            request.setAttribute(ATTRIBUTE, nonce);
            page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        }
    }
}
