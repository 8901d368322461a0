package org.postern.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.message.internal.mime.MessageScan;
import org.postern.message.internal.mime.MessageScan.Lying;

/**
 * A message as it was received, octet by octet, RFC 5322 and RFC 2046: its header, its parts, and
 * where each part's content lies. Reading one never fails for what is in it; depth, parts and
 * header are bounded. It holds no content.
 */
public final class ReceivedMessage {
    private final Map<String, byte[]> fields;
    private final BodyPart structure;
    private final Map<PartId, Lying> contents;

    private ReceivedMessage(MessageScan scan) {
        fields = scan.fields();
        structure = scan.structure();
        contents = scan.contents();
    }

    /** Reads a message through once, to its end; the stream is the caller's to close. */
    public static ReceivedMessage read(InputStream octets) throws IOException {
        return new ReceivedMessage(MessageScan.of(octets));
    }

    public BodyPart structure() {
        return structure;
    }

    public Envelope envelope() {
        return new Envelope(
                MessageDate.parse(raw("date")),
                HeaderText.decode(octets("subject")),
                AddressList.received(octets("from")),
                AddressList.received(octets("reply-to")),
                AddressList.received(octets("to")),
                AddressList.received(octets("cc")),
                List.of(),
                MessageIds.parse(raw("in-reply-to")),
                MessageIds.parse(raw("message-id")).stream().findFirst());
    }

    public List<MessageId> references() {
        return MessageIds.parse(raw("references"));
    }

    /** A field of the header as a person reads it, the first of its name; empty for none. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)))
                .map(HeaderText::decode);
    }

    /**
     * The content of a part, still transfer-encoded.
     *
     * @param whole the message from its first octet on; closed with the result
     */
    public InputStream part(PartId id, InputStream whole) throws IOException {
        Lying lying = contents.getOrDefault(id, Lying.NOWHERE);
        return lying.cutOut(whole);
    }

    private byte[] octets(String name) {
        return fields.getOrDefault(name, new byte[0]);
    }

    private String raw(String name) {
        return new String(octets(name), StandardCharsets.ISO_8859_1);
    }
}
