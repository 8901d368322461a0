package org.postern.testservers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** A raw conversation with a line-based server. */
final class LineDialogue implements AutoCloseable {
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    private LineDialogue(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
        in = reader(socket);
        out = socket.getOutputStream();
    }

    static LineDialogue connect(int port) throws IOException {
        return new LineDialogue(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    static LineDialogue connectTls(int port) throws IOException {
        return new LineDialogue(
                TestCertificate.shared()
                        .trusting()
                        .getSocketFactory()
                        .createSocket("localhost", port));
    }

    void startTls() throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        TestCertificate.shared()
                                .trusting()
                                .getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true);
        tls.startHandshake();
        socket = tls;
        in = reader(tls);
        out = tls.getOutputStream();
    }

    String line() throws IOException {
        String line = in.readLine();
        return line == null ? "(end)" : line;
    }

    void send(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends a line and gives everything up to the line that begins with the end mark. */
    String ask(String line, String endMark) throws IOException {
        send(line);
        StringBuilder answer = new StringBuilder();
        while (true) {
            String next = line();
            answer.append(next).append('\n');
            if (next.startsWith(endMark) || next.equals("(end)")) {
                return answer.toString();
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
