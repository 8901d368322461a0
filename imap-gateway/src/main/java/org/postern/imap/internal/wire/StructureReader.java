package org.postern.imap.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.message.BodyPart;
import org.postern.message.Disposition;
import org.postern.message.HeaderParameters;
import org.postern.message.MediaType;
import org.postern.message.PartId;

/**
 * Makes a tree of a BODYSTRUCTURE, RFC 9051 §7.5.2; never fails for what is in it. The tokeniser
 * has bounded its depth.
 *
 * <p>Sections as in RFC 9051 §6.4.5: a multipart that is a message's whole body has no number of
 * its own. Inside a message/rfc822 it carries that part's, at the root {@link #ROOT_MULTIPART}.
 */
final class StructureReader {
    /** What the root multipart is called: a section no server has, since nothing fetches it. */
    static final PartId ROOT_MULTIPART = new PartId("999999999");

    private static final int LONGEST_SECTION = 180;

    private StructureReader() {}

    static BodyPart read(Element element) {
        Fields fields = Fields.of(element);
        return isMultipart(fields)
                ? multipart(fields, ROOT_MULTIPART, Optional.empty())
                : single(fields, new PartId("1"));
    }

    private static boolean isMultipart(Fields fields) {
        return fields.isList(0) || fields.at(0) == Element.Omitted.OMITTED;
    }

    private static BodyPart part(Fields fields, PartId id) {
        return isMultipart(fields) ? multipart(fields, id, Optional.of(id)) : single(fields, id);
    }

    private static BodyPart multipart(Fields fields, PartId id, Optional<PartId> above) {
        List<BodyPart> parts = new ArrayList<>();
        int at = 0;
        for (; isMultipartChild(fields, at); at++) {
            if (id.section().length() <= LONGEST_SECTION) {
                int number = at + 1;
                PartId child =
                        above.map(a -> a.child(number))
                                .orElseGet(() -> new PartId(Integer.toString(number)));
                parts.add(part(fields.list(at), child));
            }
        }
        String subtype = fields.text(at);
        MediaType type =
                new MediaType(
                        "multipart",
                        subtype.isEmpty() ? "mixed" : subtype,
                        parameters(fields.list(at + 1)));
        return new BodyPart(
                id,
                type,
                disposition(fields.list(at + 2)),
                Optional.empty(),
                Optional.empty(),
                "7bit",
                0,
                parts);
    }

    private static boolean isMultipartChild(Fields fields, int at) {
        return at < fields.size()
                && (fields.isList(at) || fields.at(at) == Element.Omitted.OMITTED);
    }

    private static BodyPart single(Fields fields, PartId id) {
        if (fields.size() < 2) {
            return unreadable(id);
        }
        MediaType type = new MediaType(fields.text(0), fields.text(1), parameters(fields.list(2)));
        boolean isMessage = type.is("message/rfc822") || type.is("message/global");
        int extension = isMessage ? 10 : type.type().equals("text") ? 8 : 7;
        Fields disposition = fields.list(extension + 1);
        String encoding = fields.lowerCase(5);
        return new BodyPart(
                id,
                type,
                disposition(disposition),
                fileName(parameters(disposition.list(1)), type),
                contentId(fields.text(3)),
                encoding.isEmpty() ? "7bit" : encoding,
                fields.number(6),
                isMessage && fields.size() > 8 ? List.of(embedded(fields.list(8), id)) : List.of());
    }

    /**
     * The body of a message/rfc822: a multipart shares its number, anything else is part 1 of it.
     */
    private static BodyPart embedded(Fields body, PartId message) {
        if (message.section().length() > LONGEST_SECTION) {
            return unreadable(message);
        }
        return isMultipart(body) ? part(body, message) : single(body, message.child(1));
    }

    private static BodyPart unreadable(PartId id) {
        return new BodyPart(
                id,
                MediaType.OCTET_STREAM,
                Disposition.UNSPECIFIED,
                Optional.empty(),
                Optional.empty(),
                "7bit",
                0,
                List.of());
    }

    private static Disposition disposition(Fields disposition) {
        if (disposition.size() == 0) {
            return Disposition.UNSPECIFIED;
        }
        return disposition.lowerCase(0).equals("inline")
                ? Disposition.INLINE
                : Disposition.ATTACHMENT;
    }

    private static Map<String, String> parameters(Fields list) {
        List<Map.Entry<String, String>> raw = new ArrayList<>();
        for (int i = 0; i + 1 < list.size(); i += 2) {
            raw.add(Map.entry(list.lowerCase(i), list.text(i + 1)));
        }
        return raw.isEmpty() ? Map.of() : HeaderParameters.decode(raw);
    }

    private static Optional<String> fileName(Map<String, String> disposition, MediaType type) {
        return Optional.ofNullable(disposition.get("filename"))
                .or(() -> type.parameter("name"))
                .filter(name -> !name.isBlank());
    }

    private static Optional<String> contentId(String field) {
        String id = field.strip();
        if (id.startsWith("<") && id.endsWith(">") && id.length() > 2) {
            id = id.substring(1, id.length() - 1);
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
