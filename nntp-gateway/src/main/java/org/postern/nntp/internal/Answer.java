package org.postern.nntp.internal;

import org.postern.message.HeaderText;

/**
 * The first line of a server's response, RFC 3977 §3.2.
 *
 * @param code 100 to 599
 * @param text what stands behind it, one line without controls; untrusted
 */
record Answer(int code, String text) {
    private static final int LONGEST_TEXT = 500;

    static Answer read(byte[] line) throws BrokenProtocol {
        boolean wellFormed =
                line.length >= 3
                        && line[0] >= '1'
                        && line[0] <= '5'
                        && isDigit(line[1])
                        && isDigit(line[2])
                        && (line.length == 3 || line[3] == ' ');
        if (!wellFormed) {
            throw new BrokenProtocol("a line that is no response");
        }
        int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
        byte[] rest = new byte[Math.max(0, Math.min(line.length - 4, LONGEST_TEXT))];
        System.arraycopy(line, Math.min(4, line.length), rest, 0, rest.length);
        return new Answer(code, HeaderText.decode(rest));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    boolean is(int wanted) {
        return code == wanted;
    }

    /** Not known, or not so: 500 and 501, RFC 3977 §3.2.1. */
    boolean isUnknownCommand() {
        return code == 500 || code == 501 || code == 503;
    }

    /** A number among the words of the text; -1 where there is none. */
    long number(int word) {
        String[] words = text.split(" ", word + 2);
        return word < words.length ? Numbers.parse(words[word]) : -1;
    }
}
