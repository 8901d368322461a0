package org.postern.app;

import java.util.Locale;
import org.postern.message.BodyPart;

/** Sizes as people read them; 1 KB is 1000 octets. */
public final class FileSize {
    private FileSize() {}

    /** Roughly the size a part has when it is decoded, RFC 2045 §6.8: base64 takes a third more. */
    public static String ofEncoded(BodyPart part) {
        boolean base64 = part.transferEncoding().equals("base64");
        return of(base64 ? part.octets() / 78 * 57 + part.octets() % 78 * 3 / 4 : part.octets());
    }

    public static String of(long octets) {
        if (octets < 1000) {
            return octets + " B";
        }
        if (octets < 1_000_000) {
            return octets / 1000 + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", octets / 1_000_000.0);
    }
}
