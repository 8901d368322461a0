package org.postern.message.internal.header;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;

/** Turns values of any origin into the tokens of a header field, RFC 5322 §3.2 and RFC 2047. */
public final class HeaderTokens {
    /** RFC 2047 §2 allows 75 and lines of 76; this leaves room for the field's name. */
    private static final int LONGEST_WORD = 60;

    private static final int LONGEST_PLAIN = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_ID = 500;
    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";
    private static final String PREFIX_Q = "=?UTF-8?Q?";
    private static final String PREFIX_B = "=?UTF-8?B?";
    private static final String SUFFIX = "?=";

    private HeaderTokens() {}

    /** Unstructured text: words as they are, or encoded where they are more than ASCII. */
    public static List<String> text(String text) {
        String whole = OneLine.of(text);
        String line = whole.substring(0, Math.min(whole.length(), LONGEST_TEXT));
        if (line.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(line.split(" ", -1));
        boolean plain =
                line.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                        && !line.contains("=?")
                        && words.stream().noneMatch(w -> w.isEmpty() || w.length() > LONGEST_PLAIN);
        return plain ? words : encodedWords(line);
    }

    /** Mailboxes with a comma behind all but the last. */
    public static List<String> mailboxes(List<EmailAddress> addresses) {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < addresses.size(); i++) {
            tokens.addAll(mailbox(addresses.get(i)));
            if (i + 1 < addresses.size()) {
                tokens.set(tokens.size() - 1, tokens.getLast() + ',');
            }
        }
        return tokens;
    }

    /** Identifiers in angle brackets; those that no field can carry are left out. */
    public static List<String> identifiers(List<MessageId> ids) {
        return ids.stream()
                .filter(id -> isIdentifier(id.value()))
                .map(MessageId::bracketed)
                .toList();
    }

    private static boolean isIdentifier(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '<' && c != '>');
    }

    private static List<String> mailbox(EmailAddress address) {
        if (!address.isSendable()) {
            throw new IllegalArgumentException("an address that cannot be sent to");
        }
        String spec = asciiWherePossible(address);
        String name = OneLine.of(address.name());
        if (name.isEmpty()) {
            return List.of(spec);
        }
        var tokens = new ArrayList<>(phrase(name));
        tokens.add('<' + spec + '>');
        return tokens;
    }

    /**
     * A domain in A-labels spares the message SMTPUTF8, RFC 6531, unless the local part needs it.
     */
    private static String asciiWherePossible(EmailAddress address) {
        boolean ascii = address.localPart().chars().allMatch(c -> c < 0x80);
        if (!ascii || address.domain().chars().allMatch(c -> c < 0x80)) {
            return address.address();
        }
        try {
            return address.localPart() + '@' + IDN.toASCII(address.domain());
        } catch (IllegalArgumentException notAnIdn) {
            return address.address();
        }
    }

    /** A display name, RFC 5322 §3.2.5. */
    private static List<String> phrase(String name) {
        boolean ascii = name.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (!ascii || name.contains("=?") || name.length() > LONGEST_PLAIN) {
            return encodedWords(name.substring(0, Math.min(name.length(), LONGEST_TEXT)));
        }
        List<String> words = List.of(name.split(" ", -1));
        boolean atoms = words.stream().allMatch(HeaderTokens::isAtom);
        return atoms ? words : List.of(TypedAddresses.quoted(name));
    }

    static boolean isAtom(String word) {
        return !word.isEmpty()
                && word.chars()
                        .allMatch(
                                c ->
                                        (c >= '0' && c <= '9')
                                                || (c >= 'A' && c <= 'Z')
                                                || (c >= 'a' && c <= 'z')
                                                || ATOM.indexOf(c) >= 0);
    }

    /** The shorter of Q and B for the whole text, cut between characters, RFC 2047 §5 (3). */
    private static List<String> encodedWords(String text) {
        int quotedLength = text.codePoints().map(c -> quoted(c).length()).sum();
        int base64Length = text.getBytes(StandardCharsets.UTF_8).length * 4 / 3;
        return quotedLength <= base64Length ? quotedWords(text) : base64Words(text);
    }

    private static List<String> quotedWords(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder(PREFIX_Q);
        text.codePoints()
                .mapToObj(HeaderTokens::quoted)
                .forEach(
                        character -> {
                            if (word.length() + character.length() > LONGEST_WORD) {
                                words.add(word + SUFFIX);
                                word.setLength(PREFIX_Q.length());
                            }
                            word.append(character);
                        });
        words.add(word + SUFFIX);
        return words;
    }

    /** A character in the Q encoding that may stand in a phrase too, RFC 2047 §5 (3). */
    private static String quoted(int character) {
        if (character == ' ') {
            return "_";
        }
        boolean safe =
                (character >= '0' && character <= '9')
                        || (character >= 'A' && character <= 'Z')
                        || (character >= 'a' && character <= 'z')
                        || "!*+-/".indexOf(character) >= 0;
        if (safe) {
            return Character.toString(character);
        }
        var coded = new StringBuilder();
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            coded.append('=').append(HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        return coded.toString();
    }

    private static List<String> base64Words(String text) {
        int room = (LONGEST_WORD - PREFIX_B.length()) / 4 * 3;
        var words = new ArrayList<String>();
        var octets = new ByteArrayOutputStream();
        text.codePoints()
                .mapToObj(c -> Character.toString(c).getBytes(StandardCharsets.UTF_8))
                .forEach(
                        character -> {
                            if (octets.size() + character.length > room) {
                                words.add(base64Word(octets));
                            }
                            octets.writeBytes(character);
                        });
        words.add(base64Word(octets));
        return words;
    }

    private static String base64Word(ByteArrayOutputStream octets) {
        String word = PREFIX_B + Base64.getEncoder().encodeToString(octets.toByteArray()) + SUFFIX;
        octets.reset();
        return word;
    }
}
