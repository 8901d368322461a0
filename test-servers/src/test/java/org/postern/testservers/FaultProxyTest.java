package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket echo = echoServer();
    private final FaultProxy proxy = FaultProxy.before(echo.getLocalPort());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        assertEchoes();
        assertThat(proxy.accepted()).isEqualTo(1);
    }

    @Test
    void cutsAfterSoManyBytesToTheClient() throws IOException {
        proxy.cutAfter(FaultProxy.Direction.TO_CLIENT, 3);
        try (Socket client = client()) {
            client.getOutputStream().write(HELLO);
            assertThat(client.getInputStream().readNBytes(3))
                    .isEqualTo("hel".getBytes(StandardCharsets.US_ASCII));
            assertThat(isEnd(client)).isTrue();
        }
    }

    @Test
    void cutsAfterSoManyBytesToTheServer() throws IOException {
        proxy.cutAfter(FaultProxy.Direction.TO_SERVER, 0);
        try (Socket client = client()) {
            client.getOutputStream().write(HELLO);
            assertThat(isEnd(client)).isTrue();
        }
    }

    @Test
    void stallsUntilItPassesAgain() throws IOException {
        proxy.stall();
        try (Socket client = client()) {
            client.getOutputStream().write(HELLO);
            client.setSoTimeout(200);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            proxy.pass();
            client.setSoTimeout(10_000);
            assertThat(client.getInputStream().readNBytes(5)).isEqualTo(HELLO);
        }
    }

    @Test
    void refusesConnectionsAndTakesThemAgainOnTheSamePort() throws IOException {
        proxy.refuse();
        assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
        proxy.pass();
        assertEchoes();
    }

    @Test
    void resetsOpenConnections() throws IOException {
        try (Socket client = client()) {
            client.getOutputStream().write(HELLO);
            client.getInputStream().readNBytes(5);
            proxy.reset();
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    private void assertEchoes() throws IOException {
        try (Socket client = client()) {
            client.getOutputStream().write(HELLO);
            assertThat(client.getInputStream().readNBytes(5)).isEqualTo(HELLO);
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
        return client;
    }

    private static boolean isEnd(Socket client) throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static ServerSocket echoServer() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().name("echo").start(() -> echoAll(server));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void echoAll(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("echo").start(() -> echo(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException ended) {
            // the client decides when
        }
    }
}
