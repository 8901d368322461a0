package org.postern.probe;

import java.util.List;
import java.util.Optional;

/** What a step found. Texts of servers are untrusted. */
public sealed interface Finding {

    /** The name leads to these addresses. */
    record Resolved(List<String> addresses) implements Finding {
        public Resolved {
            addresses = List.copyOf(addresses);
        }
    }

    /** The server takes connections at this address. */
    record Connected(String address) implements Finding {}

    /**
     * The connection is protected, by a certificate that is trusted and carries the host's name.
     *
     * @param version as {@code TLSv1.3}
     */
    record Protected(String version, ServerCertificate certificate) implements Finding {}

    /** There is no protection, because the administrator wants none. */
    record Unprotected() implements Finding {}

    /** The server speaks the protocol and offers this. */
    record Greeted(List<String> capabilities) implements Finding {
        public Greeted {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** The server took name and password. */
    record SignedIn() implements Finding {}

    /**
     * The step failed; no later one was tried.
     *
     * @param certificate what the server showed, where that is why
     * @param serverText what the server said; empty where it said nothing
     */
    record Failed(Reason reason, Optional<ServerCertificate> certificate, String serverText)
            implements Finding {

        public static Failed of(Reason reason) {
            return new Failed(reason, Optional.empty(), "");
        }

        public static Failed saying(Reason reason, String serverText) {
            return new Failed(reason, Optional.empty(), serverText);
        }
    }

    /** Why a step failed: each needs something else done. */
    enum Reason {
        UNKNOWN_HOST,
        REFUSED,
        NO_ANSWER,
        CLOSED,
        BUSY,
        OTHER_PROTOCOL,
        NO_STARTTLS,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_NOT_YET_VALID,
        OTHER_NAME,
        NOT_TRUSTED,
        NO_COMMON_TLS,
        WRONG_NAME_OR_PASSWORD,
        NO_WAY_TO_SIGN_IN
    }
}
