package org.postern.message;

import java.util.List;
import java.util.Optional;

/** What a reader sees of a message. */
public record ReadableContent(
        Optional<BodyPart> plain,
        Optional<BodyPart> html,
        List<BodyPart> inline,
        List<BodyPart> attachments) {

    public ReadableContent {
        inline = List.copyOf(inline);
        attachments = List.copyOf(attachments);
    }

    public static ReadableContent of(BodyPart root) {
        return new ReadableContent(Optional.of(root), Optional.empty(), List.of(), List.of());
    }
}
