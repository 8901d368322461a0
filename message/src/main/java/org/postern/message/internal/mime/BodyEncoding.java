package org.postern.message.internal.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** A transfer encoding that carries any content in lines of ASCII, RFC 2045 §6. */
public enum BodyEncoding {
    SEVEN_BIT("7bit"),
    QUOTED_PRINTABLE("quoted-printable"),
    BASE64("base64");

    /** RFC 5322 §2.1.1. */
    private static final int LONGEST_LINE = 998;

    private static final int BASE64_LINE = 76;
    private static final int OCTETS_IN_LINE = 57;
    private static final byte[] CRLF = {'\r', '\n'};
    private final String label;

    BodyEncoding(String label) {
        this.label = label;
    }

    /** The word in Content-Transfer-Encoding. */
    public String label() {
        return label;
    }

    /** The plainest encoding that is safe for a text with CRLF line ends. */
    public static BodyEncoding of(byte[] text) {
        int line = 0;
        int longest = 0;
        int above = 0;
        boolean control = false;
        for (byte octet : text) {
            line = octet == '\n' ? 0 : line + 1;
            longest = Math.max(longest, line);
            above += octet < 0 ? 1 : 0;
            control |= octet >= 0 && octet < ' ' && octet != '\t' && octet != '\r' && octet != '\n';
        }
        if (above == 0 && longest <= LONGEST_LINE && !control) {
            return SEVEN_BIT;
        }
        return above > text.length / 5 ? BASE64 : QUOTED_PRINTABLE;
    }

    /** Writes a text with CRLF line ends under this encoding. */
    public void write(byte[] text, OutputStream out) throws IOException {
        switch (this) {
            case SEVEN_BIT -> out.write(text);
            case QUOTED_PRINTABLE -> QuotedPrintableWriter.write(text, out);
            case BASE64 -> {
                out.write(Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(text));
                out.write(CRLF);
            }
        }
    }

    /** Streams content as base64; the memory it takes does not depend on the size. */
    public static void writeBase64(InputStream content, OutputStream out) throws IOException {
        Base64.Encoder encoder = Base64.getMimeEncoder(BASE64_LINE, CRLF);
        byte[] chunk = new byte[OCTETS_IN_LINE * 256];
        int length = content.readNBytes(chunk, 0, chunk.length);
        while (length > 0) {
            byte[] whole = length == chunk.length ? chunk : Arrays.copyOf(chunk, length);
            out.write(encoder.encode(whole));
            out.write(CRLF);
            length = content.readNBytes(chunk, 0, chunk.length);
        }
    }
}
