package org.postern.message;

import java.util.List;

/** Message identifiers. */
public final class MessageIds {
    private MessageIds() {}

    public static List<MessageId> parse(String header) {
        return List.of();
    }
}
