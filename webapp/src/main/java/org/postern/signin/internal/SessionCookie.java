package org.postern.signin.internal;

import jakarta.servlet.ServletContext;
import org.postern.configuration.PosternSettings;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the session's cookie, and keeps it to HTTPS where browsers come by HTTPS only. */
@Component
@Order
class SessionCookie implements ServletContextInitializer {
    private final PosternSettings settings;

    SessionCookie(PosternSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = context.getSessionCookieConfig();
        cookie.setPath("/");
        cookie.setName(new Cookies(settings).siteName("postern"));
        if (settings.secureOnly()) {
            cookie.setSecure(true);
        }
    }
}
