package org.postern.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Remembers, in a cookie and not in our memory, which page somebody asked for before signing in.
 * The cookie is not trusted: what comes back is checked to be a {@link LocalPath}.
 */
final class ReturnAddress implements RequestCache {
    private static final String COOKIE = "postern-return";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private final Cookies cookies;

    ReturnAddress(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!isPage(request)) {
            return;
        }
        String query = request.getQueryString();
        LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .filter(path -> !path.text().equals("/"))
                .ifPresent(
                        path ->
                                cookies.set(
                                        request,
                                        response,
                                        COOKIE,
                                        URLEncoder.encode(path.text(), StandardCharsets.UTF_8),
                                        LIFE));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && (mode == null || mode.equals("navigate"))
                && request.getParameter("v-r") == null;
    }

    /** Where the browser wanted to go. */
    Optional<LocalPath> read(HttpServletRequest request) {
        try {
            return LocalPath.of(
                    URLDecoder.decode(cookies.read(request, COOKIE), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never: nothing of the request but its address is kept. */
    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    /** Never: the browser asks again. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.remove(request, response, COOKIE);
    }
}
