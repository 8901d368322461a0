package org.postern.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.message.internal.mime.ReadableParts;

/**
 * What a reader sees of a message: its text in one or two forms, the images inside it, and what is
 * attached.
 *
 * @param plain the text as plain text, where the message has it
 * @param html the same text as HTML, where the message has it
 * @param inline parts with a Content-ID that the HTML may show; empty where there is no HTML
 * @param attachments all else, in the order of the message; a nested message is one attachment
 */
public record ReadableContent(
        Optional<BodyPart> plain,
        Optional<BodyPart> html,
        List<BodyPart> inline,
        List<BodyPart> attachments) {

    public ReadableContent {
        inline = List.copyOf(inline);
        attachments = List.copyOf(attachments);
    }

    /** Chooses among the parts of a message, RFC 2046 §5.1, RFC 2387, RFC 6522. */
    public static ReadableContent of(BodyPart root) {
        var parts = new ReadableParts(root);
        boolean shown = parts.html().isPresent();
        var attachments = new ArrayList<BodyPart>();
        for (ReadableParts.Leaf leaf : parts.others()) {
            if (!shown || !leaf.onlyInside()) {
                attachments.add(leaf.part());
            }
        }
        List<BodyPart> inline =
                parts.others().stream()
                        .filter(leaf -> shown && leaf.inside())
                        .map(ReadableParts.Leaf::part)
                        .toList();
        return new ReadableContent(parts.plain(), parts.html(), inline, attachments);
    }
}
