package org.postern.imap.internal;

import org.postern.message.BodyPart;
import org.postern.message.Disposition;

/** Whether a list should show a paper clip: some part is meant to be saved. */
final class AttachmentGuess {
    private AttachmentGuess() {}

    static boolean hasAttachment(BodyPart part) {
        if (part.isMultipart()) {
            return part.parts().stream().anyMatch(AttachmentGuess::hasAttachment);
        }
        if (isSignature(part)) {
            return false;
        }
        if (part.disposition() == Disposition.ATTACHMENT) {
            return true;
        }
        // an image that HTML shows has a Content-ID and is no attachment
        return part.fileName().isPresent()
                && part.contentId().isEmpty()
                && !part.mediaType().type().equals("text");
    }

    private static boolean isSignature(BodyPart part) {
        return part.mediaType().is("application/pgp-signature")
                || part.mediaType().is("application/pkcs7-signature")
                || part.mediaType().is("application/x-pkcs7-signature");
    }
}
