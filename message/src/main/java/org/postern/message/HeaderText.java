package org.postern.message;

import java.nio.charset.StandardCharsets;

/** Header text. */
public final class HeaderText {
    private HeaderText() {}

    public static String decode(byte[] raw) {
        return decode(new String(raw, StandardCharsets.UTF_8));
    }

    public static String decode(String raw) {
        return raw;
    }
}
