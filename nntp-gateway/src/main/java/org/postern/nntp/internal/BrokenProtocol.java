package org.postern.nntp.internal;

import java.io.IOException;
import java.io.Serial;

/** The server said something that NNTP does not know, or more than we take. */
final class BrokenProtocol extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    BrokenProtocol(String message) {
        super(message);
    }
}
