package org.postern.nntp.internal;

import java.io.IOException;
import java.io.Serial;

/** An article went on beyond what we take; the rest of it is still on its way. */
final class ArticleTooLarge extends IOException {
    @Serial private static final long serialVersionUID = 1L;
    private final long limit;

    ArticleTooLarge(long limit) {
        super("more than " + limit + " octets");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
