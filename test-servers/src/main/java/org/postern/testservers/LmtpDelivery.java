package org.postern.testservers;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One message handed in by LMTP, RFC 2033. */
final class LmtpDelivery {
    private static final int READ_MILLIS = 30_000;

    private LmtpDelivery() {}

    static void deliver(int port, String recipient, byte[] message) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(READ_MILLIS);
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = socket.getOutputStream();
            expect(in, "220");
            say(out, in, "LHLO localhost", "250");
            say(out, in, "MAIL FROM:<sender@example.net>", "250");
            say(out, in, "RCPT TO:<" + recipient + '>', "250");
            say(out, in, "DATA", "354");
            out.write(stuffed(message));
            out.flush();
            expect(in, "250");
            say(out, in, "QUIT", "221");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(OutputStream out, BufferedReader in, String line, String reply)
            throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        expect(in, reply);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line;
        do {
            line = in.readLine();
            if (line == null || !line.startsWith(code)) {
                throw new IOException("the server said " + line + " instead of " + code);
            }
        } while (line.startsWith(code + '-'));
    }

    /** The message with CRLF line ends, leading dots doubled, and the final dot. */
    private static byte[] stuffed(byte[] message) {
        var out = new ByteArrayOutputStream(message.length + message.length / 16 + 8);
        boolean lineStart = true;
        for (int i = 0; i < message.length; i++) {
            byte b = message[i];
            if (b == '\r' && i + 1 < message.length && message[i + 1] == '\n') {
                continue;
            }
            if (b == '\n') {
                out.write('\r');
            } else if (b == '.' && lineStart) {
                out.write('.');
            }
            out.write(b);
            lineStart = b == '\n';
        }
        out.writeBytes((lineStart ? ".\r\n" : "\r\n.\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
