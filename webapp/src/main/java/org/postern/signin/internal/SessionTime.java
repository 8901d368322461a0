package org.postern.signin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that were idle for too long. What an open page sends by itself, its heartbeat and
 * its push connection, is no use of the session.
 */
final class SessionTime extends OncePerRequestFilter {
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");
    private final SignedInAccounts accounts;

    SessionTime(SignedInAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            if (accounts.isOver(session)) {
                accounts.end(session);
            } else if (!isByItself(request)) {
                accounts.used(session);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isByItself(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return kind != null && BY_ITSELF.contains(kind);
    }
}
