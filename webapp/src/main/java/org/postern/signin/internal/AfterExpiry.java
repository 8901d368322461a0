package org.postern.signin.internal;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers those who are not signed in: a page is sent to the sign-in page, an open page of the
 * application is told that its session is over, anything else is refused.
 */
final class AfterExpiry implements AuthenticationEntryPoint {
    private final RequestUtil requests;

    AfterExpiry(RequestUtil requests) {
        this.requests = requests;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (requests.isFrameworkInternalRequest(request)) {
            tellPage(request, response);
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", SignInPage.PATH);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** In the words Vaadin's client understands; it then loads the page anew. */
    private static void tellPage(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (HandlerHelper.RequestType.UIDL.getIdentifier().equals(kind)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(VaadinService.createSessionExpiredJSON(false));
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
