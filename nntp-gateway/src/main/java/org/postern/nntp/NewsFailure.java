package org.postern.nntp;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Why the news server could not do what was asked. The one family of failures of this gateway; it
 * carries no credentials and no text of articles.
 */
public abstract sealed class NewsFailure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    NewsFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No connection could be made, or the server was not ready (400, 502 in its greeting). */
    public static final class Unreachable extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;

        public Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The connection was made and then lost, or fell silent. */
    public static final class ConnectionLost extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;

        public ConnectionLost(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The server's TLS was not acceptable, or it wants TLS (483) where there is none. */
    public static final class TlsRefused extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;

        public TlsRefused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The server wants to know who reads (480) and does not know this user, RFC 4643 §2. */
    public static final class SignInRefused extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;

        public SignInRefused(String message) {
            super(message, null);
        }
    }

    /** The server does not carry the group (411), or not for this user. */
    public static final class NoSuchGroup extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;

        public NoSuchGroup(GroupName group) {
            super(group.value(), null);
        }
    }

    /** The server answered with an error, RFC 3977 §3.2. */
    public static final class CommandRefused extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;
        private final int code;

        /**
         * @param code three digits
         * @param serverText what the server said; untrusted
         */
        public CommandRefused(int code, String serverText) {
            super(serverText, null);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** The article is larger than we take. */
    public static final class TooLarge extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;
        private final long limit;

        /**
         * @param limit in octets
         */
        public TooLarge(long limit) {
            super("an article of more than " + limit + " octets", null);
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }

    /** The server broke the protocol or one of our limits; the connection was dropped. */
    public static final class ProtocolViolation extends NewsFailure {
        @Serial private static final long serialVersionUID = 1L;

        public ProtocolViolation(String message) {
            super(message, null);
        }
    }
}
