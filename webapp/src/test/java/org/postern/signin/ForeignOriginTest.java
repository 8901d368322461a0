package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites can do nothing with a user's cookies. */
@ExtendWith(SharedApplication.class)
class ForeignOriginTest {
    private static final int SOCKET_MILLIS = 10_000;
    private final RunningApplication application;
    private final Browser browser;

    ForeignOriginTest(RunningApplication application) {
        this.application = application;
        browser = application.browser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost:1",
                "https://localhost.evil.example",
                "http://localhost@evil.example",
                "null",
                "file://",
                "garbage"
            })
    void signInFromAForeignPageIsRefused(String origin) {
        assertThat(browser.signIn(USER, PASSWORD, "Origin", origin).statusCode()).isEqualTo(403);
        assertThat(browser.cookie("postern")).isEmpty();
    }

    @Test
    void signInFromOurPageIsNot() {
        var answer = browser.signIn(USER, PASSWORD, "Origin", application.address().toString());

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void pushConnectionFromAForeignPageIsRefused(String origin) throws IOException {
        browser.signIn(USER, PASSWORD);

        assertThat(handshake(origin)).startsWith("HTTP/1.1 403");
    }

    @Test
    void pushConnectionFromOurPageGetsFurther() throws IOException {
        browser.signIn(USER, PASSWORD);

        assertThat(handshake(application.address().toString())).doesNotStartWith("HTTP/1.1 403");
    }

    @Test
    void pushConnectionOfAStrangerHearsThatTheSessionIsOver() {
        var heard = new CompletableFuture<String>();
        var address =
                URI.create(
                        "ws://localhost:%d/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket"
                                .formatted(application.address().getPort()));
        try (var client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder()
                    .buildAsync(address, new FirstWord(heard))
                    .orTimeout(SOCKET_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
            assertThat(heard.orTimeout(SOCKET_MILLIS, TimeUnit.MILLISECONDS).join())
                    .contains("\"sessionExpired\":true");
            client.shutdownNow();
        }
        var sockets =
                (ServerContainer)
                        application
                                .bean(ServletContext.class)
                                .getAttribute(ServerContainer.class.getName());
        assertThat(sockets.getDefaultMaxSessionIdleTimeout()).isBetween(60_000L, 200_000L);
    }

    private record FirstWord(CompletableFuture<String> heard) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            heard.complete(data.toString());
            return null;
        }
    }

    private String handshake(String origin) throws IOException {
        var address = application.address();
        var session = browser.cookie("postern").orElseThrow().getValue();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            var request =
                    """
                    GET /VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket HTTP/1.1
                    Host: localhost:%d
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                    Cookie: postern=%s
                    Origin: %s

                    """
                            .formatted(address.getPort(), session, origin)
                            .replace("\n", "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var begin = socket.getInputStream().readNBytes("HTTP/1.1 nnn".length());
            return new String(begin, StandardCharsets.ISO_8859_1);
        }
    }
}
