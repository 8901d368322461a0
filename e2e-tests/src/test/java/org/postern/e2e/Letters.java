package org.postern.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.postern.e2e.house.Person;

/** Messages as they lie on the wire, but for their line ends. */
final class Letters {

    private static final byte[] LINE_END = {'\n'};

    private Letters() {}

    /** A short plain message. */
    static String plain(Person from, Person to, String subject, String text) {
        return """
        From: %s
        To: %s
        Subject: %s
        Date: Mon, 02 Mar 2026 09:30:00 +0100
        Message-ID: <%s@example.org>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        %s
        """
                .formatted(from.login(), to.login(), subject, idOf(subject), text);
    }

    /** A message that is nothing but an HTML document. */
    static String html(String from, Person to, String subject, String document) {
        return """
        From: %s
        To: %s
        Subject: %s
        Date: Mon, 02 Mar 2026 09:30:00 +0100
        Message-ID: <%s@example.org>
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        %s
        """
                .formatted(from, to.login(), subject, idOf(subject), document);
    }

    /**
     * HTML with a picture inside and a picture from a stranger's server, and a file.
     *
     * @param headers what is said about it, without its MIME type
     */
    static String rich(String headers, String body, String remoteImage, String file, byte[] data) {
        return """
        %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        --outer
        Content-Type: multipart/related; boundary="inner"

        --inner
        Content-Type: text/html; charset=utf-8

        <html><body><p>%s</p>
        <p><img src="cid:plan@example.org" alt="Plan"></p>
        <p><img src="%s" alt="Counter"></p></body></html>
        --inner
        Content-Type: image/png; name="plan.png"
        Content-ID: <plan@example.org>
        Content-Disposition: inline; filename="plan.png"
        Content-Transfer-Encoding: base64

        %s
        --inner--
        --outer
        Content-Type: application/octet-stream; name="%s"
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --outer--
        """
                .formatted(headers, body, remoteImage, base64(png()), file, file, base64(data));
    }

    /** Octets of every value, too many for one network packet. */
    static byte[] octets(int count) {
        var octets = new byte[count];
        new Random(count).nextBytes(octets);
        return octets;
    }

    /** The width of the picture inside a rich message, in pixels. */
    static final int PICTURE_WIDTH = 24;

    private static byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(
                    new BufferedImage(PICTURE_WIDTH, 16, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] data) {
        return Base64.getMimeEncoder(76, LINE_END).encodeToString(data);
    }

    private static String idOf(String subject) {
        return Integer.toHexString(subject.hashCode());
    }
}
