package org.postern.changes;

/**
 * Something changed; look again.
 *
 * @param topic what kind of thing, 1 to 30 letters {@code a} to {@code z} and hyphens
 * @param id which one; {@link #ANY} where notices may have been missed or the kind has only one
 */
public record ChangeNotice(String topic, long id) {
    /** Any of the kind may have changed. */
    public static final long ANY = 0;

    public ChangeNotice {
        if (!topic.matches("[a-z-]{1,30}")) {
            throw new IllegalArgumentException("a topic is 1 to 30 letters a to z and hyphens");
        }
    }

    /** Whether the notice is about the thing, or may be. */
    public boolean concerns(long thing) {
        return id == ANY || id == thing;
    }
}
