package org.postern.calendar.internal.text;

/** Text values, RFC 5545 §3.3.11. */
final class Escapes {
    private Escapes() {}

    static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                char next = value.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String escape(String text) {
        StringBuilder value = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\\', ';', ',' -> value.append('\\').append(c);
                case '\n' -> value.append("\\n");
                case '\t' -> value.append(c);
                default -> {
                    if (c >= ' ' && c != 0x7f) {
                        value.append(c);
                    }
                }
            }
        }
        return value.toString();
    }
}
