package org.postern.mail;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What the browser is told about content of strangers. The sanitiser is the second wall; this is
 * the first: nothing is fetched, nothing runs, nothing is sent, whatever the bytes say.
 */
enum ContentPolicy {
    /**
     * A message body in its frame: own styles, images of the same message, links in new windows.
     */
    DOCUMENT(
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin"
                    + " allow-popups allow-popups-to-escape-sandbox"),
    /** Bytes that are saved or drawn, never a document. */
    INERT("default-src 'none'; frame-ancestors 'none'; sandbox");

    private final String policy;

    ContentPolicy(String policy) {
        this.policy = policy;
    }

    void apply(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
