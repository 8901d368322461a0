package org.postern.message;

import java.time.Instant;
import java.util.Optional;

/** Dates. */
public final class MessageDate {
    private MessageDate() {}

    public static Optional<Instant> parse(String value) {
        return Optional.empty();
    }
}
