package org.postern.message;

import java.util.List;
import java.util.Optional;

/**
 * One node of a message's MIME tree: what a part claims to be, without its content.
 *
 * @param id the section that fetches this part's content
 * @param mediaType the declared type
 * @param disposition the declared disposition
 * @param fileName decoded (RFC 2231, RFC 2047), as the sender wrote it; not yet safe for a disk
 * @param contentId without angle brackets
 * @param transferEncoding lower case; {@code 7bit} where none is declared
 * @param octets size of the encoded content in octets, as announced
 * @param parts the children of a multipart, in order; of a message/rfc822 its one body
 */
public record BodyPart(
        PartId id,
        MediaType mediaType,
        Disposition disposition,
        Optional<String> fileName,
        Optional<String> contentId,
        String transferEncoding,
        long octets,
        List<BodyPart> parts) {

    public BodyPart {
        parts = List.copyOf(parts);
    }

    public boolean isMultipart() {
        return mediaType.type().equals("multipart");
    }

    /** The part of that section, this one or one within; empty where it is none or a multipart. */
    public Optional<BodyPart> leaf(String section) {
        if (id.section().equals(section)) {
            return isMultipart() ? Optional.empty() : Optional.of(this);
        }
        return parts.stream().flatMap(part -> part.leaf(section).stream()).findFirst();
    }
}
