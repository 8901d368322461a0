package org.postern.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.postern.configuration.BackEnds;
import org.postern.signin.SignedInUser;
import org.postern.signin.internal.SignInRefusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * What happens when the sign-in form was answered: on to the page wanted, or back with a reason.
 */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);
    static final String DEVICE_COOKIE = "postern-device";
    private static final Duration DEVICE_LIFE = Duration.ofDays(180);

    private final BackEnds backEnds;
    private final SignedInAccounts accounts;
    private final ReturnAddress returnAddress;
    private final RefusalNotes notes;
    private final KnownDevices devices;
    private final Cookies cookies;

    SignInOutcome(
            BackEnds backEnds,
            SignedInAccounts accounts,
            ReturnAddress returnAddress,
            RefusalNotes notes,
            KnownDevices devices,
            Cookies cookies) {
        this.backEnds = backEnds;
        this.accounts = accounts;
        this.returnAddress = returnAddress;
        this.notes = notes;
        this.devices = devices;
        this.cookies = cookies;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var user = (SignedInUser) Objects.requireNonNull(authentication.getPrincipal());
        accounts.keep(user, request.getSession(), client(request));
        var account = LoginName.folded(backEnds.addressOf(user.loginName()).address());
        cookies.set(request, response, DEVICE_COOKIE, devices.proof(account), DEVICE_LIFE);
        var target = returnAddress.read(request).map(LocalPath::text).orElse("/");
        returnAddress.removeRequest(request, response);
        seeOther(response, target);
    }

    private static HeldAccount.Client client(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new HeldAccount.Client(request.getRemoteAddr(), BrowserFamily.of(agent));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        refuse(request, response, refusal(exception));
    }

    /** Sends the browser back to the page, which will say why. */
    void refuse(HttpServletRequest request, HttpServletResponse response, SignInRefusal refusal)
            throws IOException {
        String typed = request.getParameter(SignInPage.USER_NAME);
        notes.leave(request, response, new RefusalNotes.Note(refusal, typed == null ? "" : typed));
        seeOther(response, SignInPage.PATH);
    }

    private static SignInRefusal refusal(AuthenticationException exception) {
        if (exception instanceof SignInRefusal refusal) {
            return refusal;
        }
        LOG.error("a sign-in failed by our own fault", exception);
        return new SignInRefusal(Reason.OUT_OF_ORDER);
    }

    /** The browser asks for the page with GET, RFC 9110 §15.4.4. */
    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
