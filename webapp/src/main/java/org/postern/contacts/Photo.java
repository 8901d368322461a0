package org.postern.contacts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A picture of a kind that browsers draw and can do nothing else with. */
public final class Photo {
    public static final int MOST_OCTETS = 1024 * 1024;

    private final Type type;
    private final byte[] octets;

    /** The kinds; SVG is not one of them. */
    public enum Type {
        PNG,
        JPEG,
        GIF,
        WEBP;

        /** The media type. */
        public String mediaType() {
            return "image/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private Photo(Type type, byte[] octets) {
        this.type = type;
        this.octets = octets;
    }

    /** The picture, when its first octets say it is one, whatever else was said about it. */
    public static Optional<Photo> of(byte[] octets) {
        if (octets.length > MOST_OCTETS) {
            return Optional.empty();
        }
        return type(octets).map(type -> new Photo(type, octets.clone()));
    }

    private static Optional<Type> type(byte[] octets) {
        if (begins(octets, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Type.PNG);
        }
        if (begins(octets, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(Type.JPEG);
        }
        if (begins(octets, 0, "GIF87a") || begins(octets, 0, "GIF89a")) {
            return Optional.of(Type.GIF);
        }
        if (begins(octets, 0, "RIFF") && begins(octets, 8, "WEBP")) {
            return Optional.of(Type.WEBP);
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] octets, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return octets.length >= at + wanted.length
                && Arrays.equals(octets, at, at + wanted.length, wanted, 0, wanted.length);
    }

    public Type type() {
        return type;
    }

    public byte[] octets() {
        return octets.clone();
    }
}
