package org.postern.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postern.signin.internal.SignInRefusal.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers what is denied to somebody signed in. What is not for them looks like what is not there.
 */
final class Refusals implements AccessDeniedHandler {
    private final SignInOutcome outcome;

    Refusals(SignInOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        if (!(exception instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getRequestURI().equals(SignInPage.PATH)) {
            outcome.refuse(request, response, new SignInRefusal(Reason.PAGE_TOO_OLD));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
