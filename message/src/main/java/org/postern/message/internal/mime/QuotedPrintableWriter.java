package org.postern.message.internal.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes quoted-printable, RFC 2045 §6.7, in lines of at most 76. */
final class QuotedPrintableWriter {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 75;
    private final byte[] text;
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private int column;

    private QuotedPrintableWriter(byte[] text) {
        this.text = text;
    }

    static void write(byte[] text, OutputStream out) throws IOException {
        var writer = new QuotedPrintableWriter(text);
        writer.encode();
        writer.encoded.writeTo(out);
    }

    private void encode() {
        for (int i = 0; i < text.length; i++) {
            if (isLineEnd(i)) {
                encoded.write('\r');
                encoded.write('\n');
                column = 0;
                i++;
            } else {
                octet(i);
            }
        }
    }

    private void octet(int i) {
        int octet = text[i] & 0xFF;
        boolean atEnd = i + 1 == text.length || isLineEnd(i + 1);
        boolean space = octet == ' ' || octet == '\t';
        boolean literal = (octet > ' ' && octet < 0x7F && octet != '=') || (space && !atEnd);
        int width = literal && !misread(octet, i) ? 1 : 3;
        // Not cut inside a character: some readers decode line by line.
        int whole = octet >= 0xC0 ? 3 * lengthOfCharacter(octet) : width;
        if (column + whole > LONGEST_LINE) {
            encoded.write('=');
            encoded.write('\r');
            encoded.write('\n');
            column = 0;
            width = literal && !misread(octet, i) ? 1 : 3;
        }
        if (width == 1) {
            encoded.write(octet);
        } else {
            encoded.write('=');
            encoded.write(HEX[octet >> 4]);
            encoded.write(HEX[octet & 15]);
        }
        column += width;
    }

    /** A dot alone and "From " at the start of a line mean something to mail systems. */
    private boolean misread(int octet, int i) {
        boolean from =
                octet == 'F'
                        && i + 4 < text.length
                        && text[i + 1] == 'r'
                        && text[i + 2] == 'o'
                        && text[i + 3] == 'm'
                        && text[i + 4] == ' ';
        return column == 0 && (octet == '.' || from);
    }

    private boolean isLineEnd(int i) {
        return i + 1 < text.length && text[i] == '\r' && text[i + 1] == '\n';
    }

    private static int lengthOfCharacter(int firstOctet) {
        if (firstOctet < 0xE0) {
            return 2;
        }
        return firstOctet < 0xF0 ? 3 : 4;
    }
}
