package org.postern.sharing;

import java.io.Serial;

/**
 * What was asked for is not there, or not for the person who asked; which of both is not said. A
 * view meets it only when a share was withdrawn or a collection deleted meanwhile.
 */
public final class NoAccess extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public NoAccess() {
        super("not there, or not yours");
    }
}
