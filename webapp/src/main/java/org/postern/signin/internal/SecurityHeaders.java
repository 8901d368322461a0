package org.postern.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The headers that tell a browser what our answers may do. Content of messages (under {@code
 * /content/}) sets its own policy, which is stricter, and is left alone.
 */
final class SecurityHeaders implements HeaderWriter {
    private static final String CONTENT = "/content/";
    private static final String DOWNLOADS = "/VAADIN/dynamic/";

    /** Plain pages: sign-in and errors. */
    private static final String PLAIN_PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self';"
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

    SecurityHeaders(boolean secureOnly) {
        this.secureOnly = secureOnly;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", FEATURES);
        setIfAbsent(response, "Cross-Origin-Resource-Policy", "same-origin");
        // Not no-referrer: it would make browsers send "Origin: null" with our own forms.
        setIfAbsent(response, "Referrer-Policy", "same-origin");
        if (secureOnly || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getRequestURI();
        if (!path.startsWith(CONTENT)) {
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Content-Security-Policy", policy(request, path));
        }
    }

    private static void setIfAbsent(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }

    private static String policy(HttpServletRequest request, String path) {
        var nonce = PageNonce.of(request);
        if (nonce.isPresent()) {
            return application(nonce.get());
        }
        if (path.equals(SignInPage.PATH)) {
            return PLAIN_PAGE;
        }
        return path.startsWith(DOWNLOADS) ? DOWNLOAD : RESOURCE;
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
