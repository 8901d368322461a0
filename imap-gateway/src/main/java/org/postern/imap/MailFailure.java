package org.postern.imap;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Why the mail server could not do what was asked. The one family of failures of this gateway; it
 * carries no credentials and no message text.
 */
public abstract sealed class MailFailure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    MailFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No connection could be made: refused, unknown host, no answer in time. */
    public static final class Unreachable extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;
        private final Why why;

        /** What it means for the next attempt. */
        public enum Why {
            /** The back end says nothing, or nothing sensible. */
            NO_ANSWER,
            /** It answers, but allows no connection more just now; or we do not. */
            NO_ROOM,
            /** It did not answer others a moment ago and was not asked. */
            NOT_ASKED
        }

        public Unreachable(String message, @Nullable Throwable cause) {
            this(Why.NO_ANSWER, message, cause);
        }

        private Unreachable(Why why, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.why = why;
        }

        public static Unreachable noRoom(String message) {
            return new Unreachable(Why.NO_ROOM, message, null);
        }

        public static Unreachable notAsked(String message, @Nullable Throwable cause) {
            return new Unreachable(Why.NOT_ASKED, message, cause);
        }

        public Why why() {
            return why;
        }
    }

    /**
     * The connection was made and then lost or fell silent; a change may or may not have happened.
     */
    public static final class ConnectionLost extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;

        public ConnectionLost(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The server's TLS was not acceptable: certificate, name, or no STARTTLS. No password was sent.
     */
    public static final class TlsRefused extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;

        public TlsRefused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The server refused the user name or the password. */
    public static final class SignInRefused extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;

        public SignInRefused(String message) {
            super(message, null);
        }
    }

    /** The server answered NO or BAD, RFC 9051 §7.1. */
    public static final class CommandRefused extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;
        private final String code;

        /**
         * @param code the response code of RFC 5530, upper case; empty where there was none
         * @param serverText what the server said; untrusted
         */
        public CommandRefused(String code, String serverText) {
            super(serverText, null);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The server broke the protocol or one of our limits; the connection was dropped. */
    public static final class ProtocolViolation extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;

        public ProtocolViolation(String message) {
            super(message, null);
        }
    }

    /** The mailbox was made anew (UIDVALIDITY); nothing was done, the list must be read again. */
    public static final class MailboxReplaced extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;

        public MailboxReplaced(String message) {
            super(message, null);
        }
    }

    /**
     * The connection was lost during a change, and a look afterwards did not tell whether it
     * happened. It was not repeated.
     */
    public static final class Unknown extends MailFailure {
        @Serial private static final long serialVersionUID = 1L;

        public Unknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
