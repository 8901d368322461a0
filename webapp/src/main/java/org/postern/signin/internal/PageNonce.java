package org.postern.signin.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

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

    /** Makes the number of the page that this request may be answered with. */
    String make(HttpServletRequest request) {
        var octets = new byte[OCTETS];
        random.nextBytes(octets);
        String nonce = Base64.getEncoder().encodeToString(octets);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageNonce::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        if (page.getVaadinRequest().getAttribute(ATTRIBUTE) instanceof String nonce) {
            page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        }
    }
}
