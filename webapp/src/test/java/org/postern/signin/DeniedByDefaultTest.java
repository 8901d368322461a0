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

/** Whatever is asked for, in whatever spelling, strangers see the sign-in page or nothing. */
@ExtendWith(SharedApplication.class)
class DeniedByDefaultTest {
    private static final int SOCKET_MILLIS = 10_000;
    private final RunningApplication application;

    DeniedByDefaultTest(RunningApplication application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mail",
                "/mail/",
                "/mail/INBOX/1",
                "/MAIL",
                "//mail",
                "/./mail",
                "/x/../mail",
                "/x/..;/mail",
                "/..;/mail",
                "/mail;jsessionid=1",
                "/;/mail",
                "/login/../mail",
                "/login/..;/mail",
                "/login;/../mail",
                "/postern/../mail",
                "/postern/..;/mail",
                "/postern/%2e%2e/mail",
                "/postern/%2e%2e%2fmail",
                "/postern/..%2fmail",
                "/postern/..%5cmail",
                "/postern/%252e%252e/mail",
                "/postern/../../application.yaml",
                "/postern/%2e%2e/%2e%2e/application.yaml",
                "/postern/..%c0%af..%c0%afapplication.yaml",
                "/VAADIN/build/../../mail",
                "/VAADIN/build/..;/dynamic/resource/1/x/upload",
                "/VAADIN/build/%2e%2e/dynamic/x",
                "/VAADIN/dynamic/resource/1/x/upload",
                "/VAADIN/dynamic/resource/../../upload",
                "/VAADIN/push",
                "/VAADIN/push?v-r=push",
                "/VAADIN/config/stats.json",
                "/META-INF/VAADIN/config/stats.json",
                "/WEB-INF/web.xml",
                "/application.yaml",
                "/org/postern/app/Postern.class",
                "/vaadinServlet/",
                "/vaadinServlet/?v-r=init",
                "/?v-r=init",
                "/?v-r=uidl",
                "/?v-r=heartbeat",
                "/?v-r=push",
                "/?v-r=anything",
                "/HILLA/push",
                "/content/1/2/3",
                "/content/..;/x",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/h2-console",
                "/admin",
                "/settings",
                "/error",
                "/logout",
                "/.git/config",
                "/mail%00",
                "/mail%0d%0aX: y",
                "/connect/x"
            })
    void strangersSeeNothing(String path) throws IOException {
        var answer = raw("GET", path.replace(" ", "%20"));

        assertThat(answer.lines().findFirst().orElse(""))
                .as(answer)
                .containsAnyOf(" 302", " 400", " 401", " 403", " 404", " 200");
        if (answer.startsWith("HTTP/1.1 302")) {
            assertThat(answer).containsPattern("(?m)^Location: /login\r?$");
        }
        if (answer.startsWith("HTTP/1.1 200")) {
            // The one word a page of the application gets: that its session is over.
            assertThat(answer).endsWith("{\"meta\":{\"sessionExpired\":true}}");
        }
        assertThat(answer)
                .doesNotContain("Set-Cookie: postern=")
                .doesNotContain("id=\"outlet\"")
                .doesNotContain("spring:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "CONNECT"})
    void otherMethodsDoNothing(String method) throws IOException {
        assertThat(raw(method, "/mail").lines().findFirst().orElse(""))
                .containsAnyOf(" 400", " 401", " 403", " 405", " 501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/actuator/health", "/vaadinServlet/x", "/h2-console"})
    void usersFindNothingWhereThereIsNothing(String path) {
        var browser = application.browser();
        browser.signIn(USER, PASSWORD);

        var answer = browser.page(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is no page at this address")
                .doesNotContain("Exception")
                .doesNotContain("Whitelabel");
    }

    @Test
    void healthAndMetricsAnswerOnTheManagementPortOnly() {
        var management = new Browser(application.management());

        assertThat(management.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("diskSpace");
        assertThat(management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/prometheus").body())
                .contains("postern_accounts_signed_in");
        assertThat(management.get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(management.get("/actuator/heapdump").statusCode()).isNotEqualTo(200);
        assertThat(management.get("/login").statusCode()).isNotEqualTo(200);
    }

    /** Byte for byte: a client library would tidy the path up. */
    private String raw(String method, String path) throws IOException {
        var address = application.address();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            var request =
                    method
                            + ' '
                            + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                            + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
