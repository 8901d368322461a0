package org.postern.message.internal.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.message.Disposition;
import org.postern.message.HeaderParameters;
import org.postern.message.MediaType;
import org.postern.message.internal.header.ContentField;

/** The header of a message or a part, RFC 5322 §2.2: the first field of each name, unfolded. */
final class ScannedHeader {
    private static final int MOST_FIELDS = 300;
    private static final int MOST_OCTETS = 256 * 1024;

    private final Map<String, byte[]> fields = new LinkedHashMap<>();
    private int octets;

    private ScannedHeader() {}

    /** Reads to the empty line, to the end, or to a line that is no field. */
    static ScannedHeader read(ScannedLines lines) throws IOException {
        var header = new ScannedHeader();
        String name = "";
        var value = new ByteArrayOutputStream();
        for (ScannedLines.Line line = lines.next();
                line != null && !line.isEmpty();
                line = lines.next()) {
            byte[] text = line.text();
            if (text.length > 0 && (text[0] == ' ' || text[0] == '\t')) {
                value.writeBytes(text);
                continue;
            }
            header.put(name, value);
            int colon = colon(text);
            name = colon < 0 ? "" : name(text, colon);
            value.reset();
            if (colon >= 0) {
                value.write(text, colon + 1, text.length - colon - 1);
            }
        }
        header.put(name, value);
        return header;
    }

    private void put(String name, ByteArrayOutputStream value) {
        octets += value.size();
        if (!name.isEmpty() && fields.size() < MOST_FIELDS && octets < MOST_OCTETS) {
            fields.putIfAbsent(name, value.toByteArray());
        }
    }

    private static int colon(byte[] text) {
        for (int i = 0; i < text.length && i < 100; i++) {
            if (text[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    private static String name(byte[] text, int length) {
        return new String(text, 0, length, StandardCharsets.US_ASCII)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    Map<String, byte[]> fields() {
        return Map.copyOf(fields);
    }

    MediaType mediaType(MediaType missing) {
        ContentField field = content("content-type");
        if (field == null) {
            return missing;
        }
        int slash = field.value().indexOf('/');
        if (slash < 1 || slash == field.value().length() - 1) {
            return missing;
        }
        return new MediaType(
                field.value().substring(0, slash).strip(),
                field.value().substring(slash + 1).strip(),
                HeaderParameters.decode(field.parameters()));
    }

    Disposition disposition() {
        ContentField field = content("content-disposition");
        if (field == null || field.value().isEmpty()) {
            return Disposition.UNSPECIFIED;
        }
        return field.value().equalsIgnoreCase("inline")
                ? Disposition.INLINE
                : Disposition.ATTACHMENT;
    }

    Optional<String> fileName(MediaType type) {
        ContentField field = content("content-disposition");
        Map<String, String> parameters =
                field == null ? Map.of() : HeaderParameters.decode(field.parameters());
        return Optional.ofNullable(parameters.get("filename"))
                .or(() -> type.parameter("name"))
                .filter(name -> !name.isBlank());
    }

    Optional<String> contentId() {
        String id = text("content-id").strip();
        boolean bracketed = id.startsWith("<") && id.endsWith(">") && id.length() > 2;
        String bare = bracketed ? id.substring(1, id.length() - 1) : id;
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
    }

    String transferEncoding() {
        String encoding = text("content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
        return encoding.isEmpty() ? "7bit" : encoding;
    }

    private @Nullable ContentField content(String name) {
        return fields.containsKey(name) ? ContentField.parse(text(name)) : null;
    }

    private String text(String name) {
        byte[] octets = fields.getOrDefault(name, new byte[0]);
        return Charsets.decode(octets, Optional.empty(), false);
    }
}
