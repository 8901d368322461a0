package org.postern.signin.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of this application with its query, fit for a redirect: no scheme and no host, in whatever
 * way browsers have ever been made to see one.
 *
 * @param text begins with one slash
 */
record LocalPath(String text) {
    private static final int LONGEST = 2000;
    // RFC 3986 §3.3 and §3.4 characters only: no backslash, no control, nothing to be repaired.
    private static final Pattern SHAPE =
            Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@%-][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");

    static Optional<LocalPath> of(String text) {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches() || text.contains("//")) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            boolean dotted = uri.normalize().getRawPath().equals(uri.getRawPath());
            return local && dotted ? Optional.of(new LocalPath(text)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
