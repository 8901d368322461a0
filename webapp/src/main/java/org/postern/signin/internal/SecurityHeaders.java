package org.postern.signin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers that tell a browser what our answers may do. Content of messages (under {@code
 * /content/}) sets its own policy, which is stricter, and is left alone.
 *
 * <p>They are set before anything else happens, so that nothing leaves without them: Vaadin answers
 * behind a forward, at whose end the container sends what there is.
 */
final class SecurityHeaders extends OncePerRequestFilter {
    private static final String CONTENT = "/content/";
    private static final String DOWNLOADS = "/VAADIN/dynamic/";
    private static final List<String> RESOURCES =
            List.of("/VAADIN/", "/postern/", "/aura/", "/lumo/", "/icons/", "/sw", "/offline");

    /** Plain pages: sign-in and errors. */
    private static final String PLAIN_PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What somebody uploaded or received, if ever it is opened as a page. */
    private static final String DOWNLOAD =
            "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    /** Scripts, styles, pictures, data. */
    private static final String RESOURCE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri"
                    + " 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String FEATURES =
            "accelerometer=(), autoplay=(self), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(),"
                    + " browsing-topics=()";

    private final boolean secureOnly;
    private final PageNonce nonces;

    SecurityHeaders(boolean secureOnly, PageNonce nonces) {
        this.secureOnly = secureOnly;
        this.nonces = nonces;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, response);
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", FEATURES);
        // Not no-referrer: it would make browsers send "Origin: null" with our own forms.
        response.setHeader("Referrer-Policy", "same-origin");
        // Whatever may be kept says so itself.
        response.setHeader("Cache-Control", "no-store");
        if (secureOnly || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed;
        if (!path.startsWith(CONTENT)) {
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader(
                    "Content-Security-Policy", failed == null ? policy(request, path) : PLAIN_PAGE);
        }
    }

    private String policy(HttpServletRequest request, String path) {
        if (path.equals(SignInPage.PATH)) {
            return PLAIN_PAGE;
        }
        if (path.startsWith(DOWNLOADS)) {
            return DOWNLOAD;
        }
        return RESOURCES.stream().anyMatch(path::startsWith)
                ? RESOURCE
                : application(nonces.make(request));
    }

    /**
     * Pages of the application. Vaadin Flow runs what the server asks for with {@code new
     * Function}, hence unsafe-eval; scripts in the page must carry the page's nonce, so injected
     * ones do not run.
     */
    private static String application(String nonce) {
        return "default-src 'none'; script-src 'self' 'unsafe-eval' 'nonce-"
                + nonce
                + "'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                + " connect-src 'self'; frame-src 'self'; media-src 'self'; worker-src 'self';"
                + " manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'none'";
    }
}
