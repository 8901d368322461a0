package org.postern.imap.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.internal.wire.Element.Atom;
import org.postern.imap.internal.wire.Element.Items;
import org.postern.imap.internal.wire.Element.Nil;
import org.postern.imap.internal.wire.Element.Omitted;
import org.postern.imap.internal.wire.Element.Text;

/**
 * The tokeniser of responses: atoms, strings, literals and lists, RFC 9051 §4.
 *
 * <p>Depth and size of what is kept are bounded; what lies beyond is read past without recursion.
 */
final class ElementReader {
    private static final int LARGEST_SCRATCH = 64 * 1024;
    private static final boolean[] ENDS_ATOM = octets(" (){\"\r\n");
    private static final boolean[] ENDS_LOOSE_ATOM = octets(" \r\n");
    private static final boolean[] ENDS_QUOTED_RUN = octets("\"\\\r\n");

    private final WireInput in;
    private ByteArrayOutputStream scratch = new ByteArrayOutputStream(256);
    private long octetsLeft;
    private int elementsLeft;

    ElementReader(WireInput in) {
        this.in = in;
    }

    private static boolean[] octets(String members) {
        boolean[] set = new boolean[256];
        members.chars().forEach(member -> set[member] = true);
        return set;
    }

    /** A value within the usual limits. */
    Element value() throws IOException {
        return value(in.limits().valueOctets());
    }

    /** A value that may hold so many octets. */
    Element value(int octets) throws IOException {
        octetsLeft = octets;
        elementsLeft = in.limits().valueElements();
        return value(octets, 0);
    }

    private Element value(int octets, int depth) throws IOException {
        elementsLeft--;
        return switch (in.peek()) {
            case '(' -> list(octets, depth + 1);
            case '"' -> quoted();
            case '{' -> literal();
            default -> atomOrLiteral8();
        };
    }

    /**
     * The name of a mailbox: a string, or an atom as loose servers write it. A literal8 is no name,
     * so one that begins with a tilde is read as it stands.
     */
    Element name() throws IOException {
        return at('~') ? new Atom(looseAtom()) : value();
    }

    private String looseAtom() throws IOException {
        scratch.reset();
        in.takeUntil(ENDS_LOOSE_ATOM, scratch, Integer.MAX_VALUE);
        return Ascii.string(takeScratch());
    }

    private Element atomOrLiteral8() throws IOException {
        String atom = atom();
        if (atom.isEmpty()) {
            throw new ProtocolViolation("the server sent a value that is none");
        }
        if (atom.equals("~") && at('{')) {
            return literal();
        }
        return atom.equalsIgnoreCase("NIL") ? Nil.NIL : new Atom(atom);
    }

    private Element list(int octets, int depth) throws IOException {
        expect('(');
        if (depth > in.limits().depth()) {
            skipList();
            return Omitted.OMITTED;
        }
        List<Element> elements = new ArrayList<>();
        while (true) {
            spaces();
            if (in.peek() == ')') {
                in.next();
                return new Items(elements);
            }
            if (elementsLeft <= 0 || octetsLeft <= 0) {
                skipList();
                return Omitted.OMITTED;
            }
            elements.add(value(octets, depth));
        }
    }

    /** Reads past the rest of a list, however deep. */
    private void skipList() throws IOException {
        boolean tokenStart = true;
        for (int open = 1; open > 0; ) {
            int octet = in.peek();
            if (octet == '"') {
                quoted();
                tokenStart = false;
            } else if (octet == '{' && tokenStart) {
                in.skipLiteral(literalLength());
                tokenStart = false;
            } else {
                in.next();
                refuseLineEnd(octet);
                open += octet == '(' ? 1 : octet == ')' ? -1 : 0;
                tokenStart = octet == '(' || octet == ')' || octet == ' ' || octet == '~';
            }
        }
    }

    /** A quoted string; 8-bit octets are let through, RFC 9051 §4.3 and worse. */
    Text quoted() throws IOException {
        expect('"');
        scratch.reset();
        in.takeUntil(ENDS_QUOTED_RUN, scratch, Integer.MAX_VALUE);
        for (int octet = in.next(); octet != '"'; octet = in.next()) {
            if (octet == '\\') {
                octet = in.next();
            }
            refuseLineEnd(octet);
            scratch.write(octet);
            in.takeUntil(ENDS_QUOTED_RUN, scratch, Integer.MAX_VALUE);
        }
        octetsLeft -= scratch.size();
        return scratch.size() == 0 ? Text.EMPTY : new Text(takeScratch());
    }

    private byte[] takeScratch() {
        byte[] octets = scratch.toByteArray();
        if (octets.length > LARGEST_SCRATCH) {
            scratch = new ByteArrayOutputStream(256);
        }
        return octets;
    }

    private Element literal() throws IOException {
        int length = literalLength();
        if (length > octetsLeft) {
            octetsLeft = 0;
            in.skipLiteral(length);
            return Omitted.OMITTED;
        }
        octetsLeft -= length;
        return new Text(in.literal(length));
    }

    /** The head of a literal up to its line end, RFC 9051 §4.3. */
    int literalLength() throws IOException {
        expect('{');
        long length = 0;
        int digits = 0;
        int octet = in.next();
        for (; octet >= '0' && octet <= '9'; octet = in.next()) {
            length = length * 10 + octet - '0';
            if (++digits > 10 || length > in.limits().literalOctets()) {
                throw new ProtocolViolation("the server announced a literal over our limit");
            }
        }
        if (octet == '+') {
            octet = in.next();
        }
        if (octet != '}' || digits == 0) {
            throw new ProtocolViolation("the server announced a literal without a length");
        }
        lineEnd();
        return (int) length;
    }

    /** Characters up to a space, a parenthesis, a brace, a quote or the line's end. */
    String atom() throws IOException {
        scratch.reset();
        in.takeUntil(ENDS_ATOM, scratch, Integer.MAX_VALUE);
        octetsLeft -= scratch.size();
        return Ascii.string(takeScratch());
    }

    boolean at(char character) throws IOException {
        return in.peek() == character;
    }

    /** The next octet, taken. */
    char character() throws IOException {
        return (char) in.next();
    }

    boolean atLineEnd() throws IOException {
        return in.peek() == '\r' || in.peek() == '\n';
    }

    void spaces() throws IOException {
        while (in.peek() == ' ') {
            in.next();
        }
    }

    void expect(char character) throws IOException {
        if (in.next() != character) {
            throw new ProtocolViolation("the server's answer breaks the grammar");
        }
    }

    /** CRLF; a bare LF is let pass. */
    void lineEnd() throws IOException {
        int octet = in.next();
        if (octet == '\r') {
            octet = in.next();
        }
        if (octet != '\n') {
            throw new ProtocolViolation("the server's answer goes on behind its end");
        }
    }

    private static void refuseLineEnd(int octet) {
        if (octet == '\r' || octet == '\n') {
            throw new ProtocolViolation("the server's line ended inside a value");
        }
    }
}
