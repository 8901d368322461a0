package org.postern.signin.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.configuration.BackEnds;
import org.postern.configuration.PosternSettings;
import org.postern.imap.MailFailure;
import org.postern.imap.MailGateway;
import org.postern.signin.SignedInUser;
import org.postern.signin.internal.SignInRefusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Asks the mail server that serves the name whether the password is right. */
final class MailServerAuthentication implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(MailServerAuthentication.class);
    private static final int LONGEST_PASSWORD = 1024;

    private final BackEnds backEnds;
    private final PosternSettings settings;
    private final MailGateway gateway;
    private final SignInLimits limits;
    private final KnownDevices devices;
    private final EvenAnswers answers;
    private final SignInCounts counts;

    MailServerAuthentication(
            BackEnds backEnds,
            PosternSettings settings,
            MailGateway gateway,
            SignInLimits limits,
            KnownDevices devices,
            EvenAnswers answers,
            SignInCounts counts) {
        this.backEnds = backEnds;
        this.settings = settings;
        this.gateway = gateway;
        this.limits = limits;
        this.devices = devices;
        this.answers = answers;
        this.counts = counts;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var attempt = (SignInAttempt) Objects.requireNonNull(typed.getDetails());
        try {
            var signedIn = signIn(typed, attempt);
            counts.signedIn();
            return signedIn;
        } catch (SignInRefusal e) {
            LOG.info("sign-in refused: {}", e.reason());
            counts.refused(e.reason());
            if (e.reason() == Reason.WRONG_NAME_OR_PASSWORD) {
                answers.await(attempt.arrived());
            }
            throw e;
        }
    }

    private Authentication signIn(Authentication typed, SignInAttempt attempt) {
        var name =
                LoginName.of(typed.getName()).orElseThrow(MailServerAuthentication::wrong).text();
        var account = LoginName.folded(backEnds.addressOf(name).address());
        var counted = devices.counted(account, attempt.device());
        limits.count(counted, attempt.network());
        var password = password(typed.getCredentials());
        var backEnd = backEnds.serving(name).orElseThrow(MailServerAuthentication::wrong);
        try {
            var user = open(name, backEnd, new Credentials(name, password));
            limits.succeeded(counted, attempt.network());
            return authentication(user);
        } catch (SignInRefusal e) {
            if (e.reason() != Reason.WRONG_NAME_OR_PASSWORD) {
                limits.notTried(counted);
            }
            throw e;
        }
    }

    private SignedInUser open(String name, BackEnd backEnd, Credentials credentials) {
        try {
            return new SignedInUser(
                    name,
                    backEnds.addressOf(name),
                    backEnd,
                    gateway.signIn(backEnd, credentials),
                    credentials,
                    settings.administrators().contains(name));
        } catch (MailFailure.SignInRefused e) {
            throw wrong();
        } catch (MailFailure.TlsRefused e) {
            LOG.error("back end {}: TLS refused: {}", backEnd.name(), e.getMessage());
            throw new SignInRefusal(Reason.CONNECTION_NOT_SAFE);
        } catch (MailFailure e) {
            LOG.warn(
                    "back end {} could not be asked: {}: {}",
                    backEnd.name(),
                    e.getClass().getSimpleName(),
                    e.getMessage());
            throw new SignInRefusal(Reason.SERVER_DOES_NOT_ANSWER);
        }
    }

    private static Authentication authentication(SignedInUser user) {
        var roles =
                user.administrator()
                        ? List.of(role("USER"), role(SignedInUser.ADMINISTRATOR))
                        : List.of(role("USER"));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    }

    private static SimpleGrantedAuthority role(String name) {
        return new SimpleGrantedAuthority("ROLE_" + name);
    }

    private static String password(@Nullable Object typed) {
        if (typed instanceof String password
                && !password.isEmpty()
                && password.length() <= LONGEST_PASSWORD) {
            return password;
        }
        throw wrong();
    }

    private static SignInRefusal wrong() {
        return new SignInRefusal(Reason.WRONG_NAME_OR_PASSWORD);
    }
}
