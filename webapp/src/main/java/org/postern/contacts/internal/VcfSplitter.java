package org.postern.contacts.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.postern.contacts.ContactFiles;
import org.postern.contacts.ImportOutcome.Reason;

/**
 * Takes a file of cards apart, one card at a time in memory: {@code BEGIN:VCARD} to {@code
 * END:VCARD}, RFC 6350 §6.1.1. A card that lacks its end ends where the next begins. Text is UTF-8,
 * or Windows-1252 where it is not; a byte order mark is believed.
 */
final class VcfSplitter {
    private static final int LONGEST_CARD = 2 * 1024 * 1024;
    private static final int LONGEST_LINE = 2 * 1024 * 1024;
    private static final int DEEPEST = 5;
    private static final int END = -1;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Reader reader;
    private final boolean octets;
    private final StringBuilder card = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int lineNumber;
    private int pushedBack = END;
    private long read;
    private boolean cut;
    private boolean lineTooLong;
    private boolean begun;

    /**
     * A card, or why it is none.
     *
     * @param line where it begins
     * @param text whole; empty where there is a problem
     */
    record Piece(int line, String text, Optional<Reason> problem) {}

    VcfSplitter(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(3);
        byte[] head = buffered.readNBytes(3);
        buffered.reset();
        boolean wide = isMark(head, 0xFE, 0xFF) || isMark(head, 0xFF, 0xFE);
        if (head.length == 3 && isMark(head, 0xEF, 0xBB)) {
            buffered.skipNBytes(3);
        }
        octets = !wide;
        // One character for each octet: what it means is decided card by card.
        reader =
                new InputStreamReader(
                        buffered, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    private static boolean isMark(byte[] head, int first, int second) {
        return head.length >= 2 && head[0] == (byte) first && head[1] == (byte) second;
    }

    /** Whether there was more than is read. */
    boolean wasCut() {
        return cut;
    }

    /** The next card; empty at the end of the file. */
    Optional<Piece> next() throws IOException {
        while (!begun) {
            if (!nextLine()) {
                return Optional.empty();
            }
            begun = isLine("BEGIN:VCARD");
        }
        begun = false;
        int start = lineNumber;
        int depth = 1;
        int deepest = 1;
        boolean tooLarge = false;
        boolean agent = false;
        card.setLength(0);
        append();
        while (depth > 0 && nextLine()) {
            if (isLine("BEGIN:VCARD") && !agent) {
                begun = true;
                break;
            }
            if (isLine("BEGIN:VCARD")) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (isLine("END:VCARD")) {
                depth--;
            }
            // vCard 2.1 §2.7.3: a card within a card follows an empty AGENT.
            agent = !line.isEmpty() && isAgent();
            tooLarge |= lineTooLong || card.length() + line.length() > LONGEST_CARD;
            if (!tooLarge && deepest <= DEEPEST) {
                append();
            }
        }
        for (; depth > 0; depth--) {
            card.append("END:VCARD\r\n");
        }
        return Optional.of(piece(start, tooLarge, deepest > DEEPEST));
    }

    private Piece piece(int start, boolean tooLarge, boolean tooDeep) {
        if (tooLarge) {
            return new Piece(start, "", Optional.of(Reason.TOO_LARGE));
        }
        if (tooDeep) {
            return new Piece(start, "", Optional.of(Reason.TOO_DEEP));
        }
        // No database keeps NUL in a text.
        return new Piece(start, decoded().replace("\0", ""), Optional.empty());
    }

    private String decoded() {
        if (!octets) {
            return card.toString();
        }
        byte[] bytes = card.toString().getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private void append() {
        card.append(line).append("\r\n");
    }

    private boolean isLine(String wanted) {
        return line.length() < 100 && line.toString().strip().equalsIgnoreCase(wanted);
    }

    private boolean isAgent() {
        String start = line.substring(0, Math.min(line.length(), 200)).strip();
        return start.toUpperCase(Locale.ROOT).startsWith("AGENT") && start.endsWith(":");
    }

    /** Reads one line into {@link #line}, its end not included; false at the end of the file. */
    private boolean nextLine() throws IOException {
        line.setLength(0);
        lineTooLong = false;
        int c = character();
        if (c == END) {
            return false;
        }
        lineNumber++;
        while (c != END && c != '\n' && c != '\r') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            } else {
                lineTooLong = true;
            }
            c = character();
        }
        if (c == '\r') {
            int after = character();
            if (after != '\n') {
                pushedBack = after;
            }
        }
        return true;
    }

    private int character() throws IOException {
        if (pushedBack != END) {
            int c = pushedBack;
            pushedBack = END;
            return c;
        }
        if (read >= ContactFiles.MOST_OCTETS) {
            cut |= reader.read() != END;
            return END;
        }
        read++;
        return reader.read();
    }
}
