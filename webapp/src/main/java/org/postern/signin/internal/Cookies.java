package org.postern.signin.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.postern.configuration.PosternSettings;
import org.springframework.web.util.WebUtils;

/**
 * The cookies of the sign-in page: never readable by scripts, never sent by foreign pages, and over
 * HTTPS only wherever there is HTTPS.
 */
final class Cookies {
    private final boolean secureOnly;

    Cookies(PosternSettings settings) {
        this.secureOnly = settings.secureOnly();
    }

    /**
     * The full name of a cookie for the whole site. With HTTPS no other host and no plain
     * connection can have set one of that name, RFC 6265bis §4.1.3.2.
     */
    String siteName(String name) {
        return secureOnly ? "__Host-" + name : name;
    }

    boolean secure(HttpServletRequest request) {
        return secureOnly || request.isSecure();
    }

    /** Empty where there is none. */
    String read(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue() == null ? "" : cookie.getValue();
    }

    /** Sets a cookie that goes to the sign-in page only. */
    void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration life) {
        var cookie = new Cookie(name, value);
        cookie.setPath(SignInPage.PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure(request));
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        if (!read(request, name).isEmpty()) {
            set(request, response, name, "", Duration.ZERO);
        }
    }
}
