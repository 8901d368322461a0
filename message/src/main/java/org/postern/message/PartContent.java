package org.postern.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The content of a part. */
public final class PartContent {
    private PartContent() {}

    public static InputStream decoded(BodyPart part, InputStream raw) {
        return raw;
    }

    public static String text(BodyPart part, InputStream raw, int maxOctets) throws IOException {
        return new String(decoded(part, raw).readNBytes(maxOctets), StandardCharsets.UTF_8);
    }
}
