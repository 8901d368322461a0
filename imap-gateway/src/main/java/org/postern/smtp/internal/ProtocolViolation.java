package org.postern.smtp.internal;

import java.io.IOException;
import java.io.Serial;

/** The server said something that SMTP does not know, or more than we take. */
final class ProtocolViolation extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    ProtocolViolation(String message) {
        super(message);
    }
}
