package org.postern.imap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Messages for tests, as octets with CRLF line ends. */
final class SampleMessage {
    private SampleMessage() {}

    static byte[] plain(String subject) {
        return text(
                """
                From: Ada Lovelace <ada@example.org>
                To: =?utf-8?q?Grace_H=C3=B6pper?= <grace@example.org>, bob@example.org
                Date: Mon, 7 Feb 1994 21:52:25 -0800
                Subject: %s
                Message-ID: <%s@example.org>
                References: <first@example.org> <second@example.org>
                In-Reply-To: <second@example.org>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=us-ascii

                Hello, this is the text.
                """
                        .formatted(subject, Integer.toHexString(subject.hashCode())));
    }

    /** A message with a Message-ID of its own and so many octets of text, about. */
    static byte[] withId(String subject, int octets) {
        return text(
                """
                From: ada@example.org
                To: grace@example.org
                Subject: %s
                Message-ID: <%s.%d@ledger.example.org>

                %s
                """
                        .formatted(subject, subject, octets, "engine\n".repeat(octets / 7)));
    }

    /** A text and an attachment of so many octets. */
    static byte[] withAttachment(String subject, byte[] content) {
        return text(
                """
                From: ada@example.org
                To: grace@example.org
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="frontier"

                --frontier
                Content-Type: text/plain

                See the file.
                --frontier
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="engine.bin"
                Content-Transfer-Encoding: base64

                %s
                --frontier--
                """
                        .formatted(subject, encoded(content)));
    }

    /** HTML in quoted-printable and UTF-8, and nothing else. */
    static byte[] htmlOnly(String subject) {
        return text(
                """
                From: ada@example.org
                To: grace@example.org
                Subject: %s
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <style>p { color: red }</style><p>Gr=C3=BC=C3=9Fe aus
                 dem <b>Caf=C3=A9</b></p>
                """
                        .formatted(subject));
    }

    /** Base64 in lines of 76 characters. */
    static String encoded(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content).replace("\r\n", "\n");
    }

    private static byte[] text(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
