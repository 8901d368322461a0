package org.postern.smtp.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A server's reply, RFC 5321 §4.2.
 *
 * @param code 200 to 599
 * @param lines the text of each line, without code; untrusted
 */
record Reply(int code, List<String> lines) {
    private static final int LONGEST_TEXT = 500;

    Reply {
        lines = List.copyOf(lines);
    }

    /** 2yz: done. */
    boolean isPositive() {
        return code / 100 == 2;
    }

    /** 4yz or 5yz: not done. */
    boolean isNegative() {
        return code / 100 == 4 || code / 100 == 5;
    }

    /** 5yz: not done, and the same again would fail again. */
    boolean isPermanent() {
        return code / 100 == 5;
    }

    /** Code and text as one line without controls; what a person may be shown, as text. */
    String text() {
        String all =
                lines.stream()
                        .map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
        String text = (code + " " + all).strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + '…';
    }
}
