package org.postern.message.internal.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.postern.message.Attachment;
import org.postern.message.EmailAddress;
import org.postern.message.MediaType;
import org.postern.message.MessageId;
import org.postern.message.OutgoingArticle;
import org.postern.message.OutgoingMessage;
import org.postern.message.OutgoingMessage.Alternative;
import org.postern.message.SafeFileName;
import org.postern.message.internal.header.HeaderTokens;
import org.postern.message.internal.header.HeaderWriter;
import org.postern.message.internal.header.ParameterTokens;
import org.postern.message.internal.text.FlowedText;

/** One message on its way to the wire. */
public final class OutgoingBytes {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US);
    private static final Set<String> OWN_PARAMETERS = Set.of("name", "boundary");
    private final OutgoingMessage message;
    private final String boundary;
    private final Optional<OutgoingArticle> article;

    /**
     * @param boundary the line that separates text and attachments, RFC 2046 §5.1.1
     */
    public OutgoingBytes(OutgoingMessage message, String boundary) {
        this(message, boundary, Optional.empty());
    }

    public OutgoingBytes(OutgoingArticle article, String boundary) {
        this(article.message(), boundary, Optional.of(article));
    }

    private OutgoingBytes(
            OutgoingMessage message, String boundary, Optional<OutgoingArticle> article) {
        this.message = message;
        this.boundary = boundary;
        this.article = article;
    }

    public void writeTo(OutputStream out) throws IOException {
        var header = new HeaderWriter(out);
        originAndDestination(header);
        thread(header);
        List<String> subject = HeaderTokens.text(message.subject());
        if (!subject.isEmpty()) {
            header.field("Subject", subject);
        }
        header.field("User-Agent", "Postern");
        header.field("MIME-Version", "1.0");
        if (message.attachments().isEmpty()) {
            body(header, out);
            return;
        }
        header.field("Content-Type", List.of("multipart/mixed;", "boundary=\"" + boundary + '"'));
        header.end();
        ascii("--" + boundary + "\r\n", out);
        body(header, out);
        for (Attachment attachment : message.attachments()) {
            ascii("\r\n--" + boundary + "\r\n", out);
            attachment(attachment, header, out);
        }
        ascii("\r\n--" + boundary + "--\r\n", out);
    }

    /** Bcc is never written: RFC 5322 §3.6.3 lets the sender leave it out for everyone. */
    private void originAndDestination(HeaderWriter header) throws IOException {
        header.field("Date", List.of(DATE.format(message.date()).split(" ", -1)));
        header.field("From", HeaderTokens.mailboxes(List.of(message.from())));
        if (article.isPresent()) {
            newsgroups(article.get(), header);
            return;
        }
        recipients("To", message.to(), header);
        recipients("Cc", message.cc(), header);
        if (message.to().isEmpty() && message.cc().isEmpty()) {
            header.field("To", "undisclosed-recipients:;");
        }
    }

    /** RFC 5536 §3.1.4 and §3.2.3, without the spaces that old servers stumble over. */
    private static void newsgroups(OutgoingArticle article, HeaderWriter header)
            throws IOException {
        header.field("Newsgroups", String.join(",", article.newsgroups()));
        if (article.followupTo().isPresent()) {
            header.field("Followup-To", article.followupTo().get());
        }
    }

    private static void recipients(String name, List<EmailAddress> addresses, HeaderWriter header)
            throws IOException {
        if (!addresses.isEmpty()) {
            header.field(name, HeaderTokens.mailboxes(addresses));
        }
    }

    private void thread(HeaderWriter header) throws IOException {
        identifiers("Message-ID", List.of(message.messageId()), header);
        identifiers("In-Reply-To", message.inReplyTo().stream().toList(), header);
        identifiers("References", message.references(), header);
    }

    private static void identifiers(String name, List<MessageId> ids, HeaderWriter header)
            throws IOException {
        List<String> tokens = HeaderTokens.identifiers(ids);
        if (!tokens.isEmpty()) {
            header.field(name, tokens);
        }
    }

    private void body(HeaderWriter header, OutputStream out) throws IOException {
        if (message.alternative().isEmpty()) {
            plain(header, out);
            return;
        }
        // No prefix of the other, which some readers would take for it.
        String inner = "=_a" + boundary.substring(2);
        header.field(
                "Content-Type", List.of("multipart/alternative;", "boundary=\"" + inner + '"'));
        header.end();
        ascii("--" + inner + "\r\n", out);
        plain(header, out);
        ascii("\r\n--" + inner + "\r\n", out);
        alternative(message.alternative().get(), header, out);
        ascii("\r\n--" + inner + "--\r\n", out);
    }

    private void plain(HeaderWriter header, OutputStream out) throws IOException {
        String text = FlowedText.write(message.text());
        text(List.of("text/plain;", "charset=utf-8;", "format=flowed"), text, header, out);
    }

    private static void alternative(Alternative form, HeaderWriter header, OutputStream out)
            throws IOException {
        var parameters = new TreeMap<>(form.mediaType().parameters());
        parameters.put("charset", "utf-8");
        String essence = writable(form.mediaType()).essence();
        String text = form.text().replaceAll("\\r\\n|\\r|\\n", "\r\n");
        text(parameters(essence, parameters), text, header, out);
    }

    private static void text(List<String> type, String text, HeaderWriter header, OutputStream out)
            throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        BodyEncoding encoding = BodyEncoding.of(octets);
        header.field("Content-Type", type);
        header.field("Content-Transfer-Encoding", encoding.label());
        header.end();
        encoding.write(octets, out);
    }

    private static void attachment(Attachment attachment, HeaderWriter header, OutputStream out)
            throws IOException {
        MediaType type = writable(attachment.mediaType());
        String name = SafeFileName.of(attachment.fileName(), type);
        header.field("Content-Type", parameters(type.essence(), type.parameters()));
        header.field("Content-Transfer-Encoding", BodyEncoding.BASE64.label());
        header.field("Content-Disposition", disposition(name));
        header.end();
        try (InputStream content = attachment.content().open()) {
            BodyEncoding.writeBase64(content, out);
        }
    }

    /** The name for everyone, and in ASCII for readers that do not know RFC 2231. */
    private static List<String> disposition(String name) {
        String ascii = name.replaceAll("[^ -~]", "_");
        var tokens = new ArrayList<String>();
        tokens.add("attachment;");
        if (!ascii.equals(name)) {
            int from = Math.max(0, ascii.length() - 60);
            tokens.addAll(ParameterTokens.of("filename", ascii.substring(from)));
            tokens.set(tokens.size() - 1, tokens.getLast() + ';');
        }
        tokens.addAll(ParameterTokens.of("filename", name));
        return tokens;
    }

    private static List<String> parameters(String essence, Map<String, String> parameters) {
        var tokens = new ArrayList<String>();
        tokens.add(essence);
        new TreeMap<>(parameters)
                .forEach(
                        (name, value) -> {
                            if (ParameterTokens.isToken(name)
                                    && name.length() < 40
                                    && name.indexOf('*') < 0
                                    && !OWN_PARAMETERS.contains(name)) {
                                tokens.set(tokens.size() - 1, tokens.getLast() + ';');
                                tokens.addAll(ParameterTokens.of(name, value));
                            }
                        });
        return tokens;
    }

    /** Multiparts and messages must not be in base64, RFC 2045 §6.4; a broken type is none. */
    private static MediaType writable(MediaType type) {
        boolean composite = type.type().equals("multipart") || type.type().equals("message");
        boolean broken =
                !ParameterTokens.isToken(type.type())
                        || !ParameterTokens.isToken(type.subtype())
                        || type.essence().length() > 120;
        return composite || broken ? MediaType.OCTET_STREAM : type;
    }

    private static void ascii(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
