package org.postern.signin.internal;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not signed in. Says nothing about who it was. */
final class SignInRefusal extends AuthenticationException {
    @Serial private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final long minutes;

    SignInRefusal(Reason reason) {
        this(reason, 0);
    }

    private SignInRefusal(Reason reason, long minutes) {
        super("sign-in refused: " + reason);
        this.reason = reason;
        this.minutes = minutes;
    }

    static SignInRefusal tooManyTries(long minutes) {
        return new SignInRefusal(Reason.TOO_MANY_TRIES, minutes);
    }

    Reason reason() {
        return reason;
    }

    /** How long to wait, for {@link Reason#TOO_MANY_TRIES}. */
    long minutes() {
        return minutes;
    }

    /** The outcomes a user can tell apart; a wrong name and a wrong password are one. */
    enum Reason {
        WRONG_NAME_OR_PASSWORD,
        SERVER_DOES_NOT_ANSWER,
        CONNECTION_NOT_SAFE,
        TOO_MANY_TRIES,
        PAGE_TOO_OLD,
        ENDED_BY_ADMINISTRATOR,
        OUT_OF_ORDER
    }
}
