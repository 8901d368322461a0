package org.postern.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.postern.message.BodyPart;
import org.postern.message.MessageDocument;
import org.postern.message.PartContent;
import org.postern.message.SafeFileName;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes what strangers wrote into an answer, under the policy that fits: bodies as documents that
 * may do nothing, files as downloads.
 */
public final class ContentResponse {
    private ContentResponse() {}

    /** A body, for a frame. */
    public static void document(MessageDocument document, HttpServletResponse response)
            throws IOException {
        ContentPolicy.DOCUMENT.apply(response);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(document.html().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a part is an image of a kind that holds no script. */
    public static boolean isImage(BodyPart part) {
        return RasterImages.contains(part.mediaType());
    }

    /**
     * An image that stands inside a body.
     *
     * @param raw still transfer-encoded; closed
     */
    public static void image(BodyPart image, InputStream raw, HttpServletResponse response)
            throws IOException {
        ContentPolicy.INERT.apply(response);
        response.setContentType(image.mediaType().essence());
        stream(image, raw, response);
    }

    /** An image that was read and found to be one of a kind that holds no script. */
    public static void image(String mediaType, byte[] octets, HttpServletResponse response)
            throws IOException {
        ContentPolicy.INERT.apply(response);
        response.setContentType(mediaType);
        response.getOutputStream().write(octets);
    }

    /**
     * A file, saved under its own name.
     *
     * @param raw still transfer-encoded; closed
     */
    public static void file(BodyPart part, InputStream raw, HttpServletResponse response)
            throws IOException {
        download(SafeFileName.of(part.fileName().orElse(""), part.mediaType()), response);
        stream(part, raw, response);
    }

    /** Something that is saved under a name of ours; the caller writes it. */
    public static void download(String fileName, HttpServletResponse response) {
        ContentPolicy.INERT.apply(response);
        response.setContentType("application/octet-stream");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static void stream(BodyPart part, InputStream raw, HttpServletResponse response)
            throws IOException {
        try (raw;
                InputStream content = PartContent.decoded(part, raw)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
