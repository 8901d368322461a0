package org.postern.signin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what pages of other origins send with the user's cookies: changing requests, and the push
 * connection, whose WebSocket handshake is a GET that no browser keeps to one origin (RFC 6455
 * §10.2). Comes on top of the CSRF tokens.
 */
final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private final @Nullable URI publicUrl;

    SameOrigin(@Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        if (origin != null && needsSameOrigin(request) && !isOurs(origin, request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean needsSameOrigin(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                || request.getHeader("Upgrade") != null
                || request.getRequestURI().startsWith("/VAADIN/push")
                || "push".equals(request.getParameter("v-r"));
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        URI page;
        try {
            page = new URI(origin.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
        if (page.getScheme() == null || page.getHost() == null) {
            return false;
        }
        if (publicUrl != null) {
            if (sameOrigin(page, publicUrl)) {
                return true;
            }
            if ("https".equals(publicUrl.getScheme()) && !"https".equals(page.getScheme())) {
                return false;
            }
        }
        return isHostOf(request, page);
    }

    /**
     * Whether the page came from the host the request went to. A foreign page cannot make the
     * browser write its own host here and still send our cookies.
     */
    private static boolean isHostOf(HttpServletRequest request, URI page) {
        boolean asForwarded =
                page.getHost().equalsIgnoreCase(request.getServerName())
                        && port(page) == request.getServerPort();
        return asForwarded || page.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"));
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI origin) {
        if (origin.getPort() >= 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }
}
