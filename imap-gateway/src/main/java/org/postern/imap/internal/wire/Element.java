package org.postern.imap.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value inside a server response, RFC 9051 §4. */
public sealed interface Element {

    /** What stands for an absent value, RFC 9051 §4.5. */
    enum Nil implements Element {
        NIL
    }

    /** A value that was there but exceeded a limit: read past, not kept. */
    enum Omitted implements Element {
        OMITTED
    }

    /** An atom or a number. */
    record Atom(String value) implements Element {}

    /** A parenthesised list. */
    record Items(List<Element> elements) implements Element {}

    /** A quoted string or a literal: octets in a charset nobody told. */
    final class Text implements Element {
        static final Text EMPTY = new Text(new byte[0]);
        private static final Charset GUESS = Charset.forName("windows-1252");

        private final byte[] octets;

        Text(byte[] octets) {
            this.octets = octets;
        }

        /** The octets themselves, not a copy. */
        public byte[] octets() {
            return octets;
        }

        /** UTF-8 where it is UTF-8, otherwise what old western mail programs meant. */
        public String string() {
            if (Ascii.isAscii(octets)) {
                return Ascii.string(octets);
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(octets))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return new String(octets, GUESS);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text text && Arrays.equals(octets, text.octets);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(octets);
        }

        @Override
        public String toString() {
            return "Text[" + octets.length + " octets]";
        }
    }
}
