package org.postern.message;

/** File names. */
public final class SafeFileName {
    private SafeFileName() {}

    public static String of(String proposed, MediaType mediaType) {
        return proposed;
    }
}
