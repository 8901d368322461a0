package org.postern.message;

import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postern.message.internal.header.HeaderTokens;
import org.postern.message.internal.header.HeaderWriter;
import org.postern.message.internal.mime.OutgoingBytes;

/** Writes an outgoing message as the octets that go on the wire: RFC 5322 and MIME. */
public final class MessageWriter {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private MessageWriter() {}

    /**
     * Writes the message with CRLF line ends and without its Bcc recipients. Attachments are
     * streamed. No value can start a header field: what cannot stand in one is encoded, replaced by
     * a space, or refused.
     *
     * @param out flushed at the end, not closed
     * @throws IllegalArgumentException if an address is not {@link EmailAddress#isSendable()}
     */
    public static void write(OutgoingMessage message, OutputStream out) throws IOException {
        new OutgoingBytes(message, boundary()).writeTo(out);
        out.flush();
    }

    /** Writes an article; as {@link #write}, with Newsgroups instead of recipients. */
    public static void writeArticle(OutgoingArticle article, OutputStream out) throws IOException {
        new OutgoingBytes(article, boundary()).writeTo(out);
        out.flush();
    }

    /**
     * Writes a message that is not sent yet: like {@link #write}, with its Bcc recipients, so that
     * they are not lost between two sittings. Never to be submitted.
     */
    public static void writeDraft(OutgoingMessage message, OutputStream out) throws IOException {
        if (!message.bcc().isEmpty()) {
            new HeaderWriter(out).field("Bcc", HeaderTokens.mailboxes(message.bcc()));
        }
        write(message, out);
    }

    /**
     * A new identifier that says nothing about the machine or the person it comes from.
     *
     * @param domain the domain of the author's address; replaced where it is no domain
     */
    public static MessageId newMessageId(String domain) {
        return new MessageId(random() + '@' + asciiDomain(domain));
    }

    /** Contains "=_", which neither base64 nor quoted-printable can, RFC 2045 §6.7. */
    private static String boundary() {
        return "=_" + random();
    }

    private static String random() {
        byte[] octets = new byte[16];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    private static String asciiDomain(String domain) {
        String ascii;
        try {
            ascii = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            ascii = "";
        }
        boolean usable = ascii.length() <= LONGEST_DOMAIN && DOMAIN.matcher(ascii).matches();
        return usable && !ascii.contains("..") ? ascii : "postern.invalid";
    }
}
