package org.postern.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.postern.imap.MailboxName;

/**
 * A mailbox name as one step of a path in the browser's address line.
 *
 * <p>Letters, digits, underscore, hyphen and inner full stops stand for themselves, a slash becomes
 * a tilde, every other octet of the UTF-8 form an exclamation mark and two hexadecimal digits. So
 * no proxy, firewall or servlet container finds anything in it to decode, and {@code Archive} stays
 * {@code Archive}.
 */
public final class MailboxSegment {
    private static final int LONGEST = 4000;
    private static final String PLAIN =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

    private MailboxSegment() {}

    /** The step for a mailbox. */
    public static String of(MailboxName mailbox) {
        var step = new StringBuilder();
        for (byte octet : mailbox.value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isPlain(c) || (c == '.' && !step.isEmpty())) {
                step.append(c);
            } else if (c == '/') {
                step.append('~');
            } else {
                step.append('!').append(String.format("%02X", (int) c));
            }
        }
        return step.toString();
    }

    /** The mailbox a step names; empty for a step that names none. */
    public static Optional<MailboxName> parse(String step) {
        if (step.isEmpty() || step.length() > LONGEST) {
            return Optional.empty();
        }
        var octets = new ByteArrayOutputStream(step.length());
        for (int i = 0; i < step.length(); i++) {
            char c = step.charAt(i);
            if (c == '~') {
                octets.write('/');
            } else if (c == '!') {
                int value = hexadecimal(step, i + 1);
                if (value < 0) {
                    return Optional.empty();
                }
                octets.write(value);
                i += 2;
            } else if (c < 0x80) {
                octets.write(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            var name =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets.toByteArray()));
            return Optional.of(new MailboxName(name.toString()));
        } catch (CharacterCodingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(char c) {
        return PLAIN.indexOf(c) >= 0;
    }

    private static int hexadecimal(String step, int at) {
        if (at + 2 > step.length()) {
            return -1;
        }
        int high = Character.digit(step.charAt(at), 16);
        int low = Character.digit(step.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
