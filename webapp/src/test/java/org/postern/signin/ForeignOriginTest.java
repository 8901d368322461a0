package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
