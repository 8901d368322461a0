package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class of route answers with the headers that keep browsers from doing harm. */
@ExtendWith(SharedApplication.class)
class SecurityHeadersTest {
    private final RunningApplication application;
    private final Browser browser;

    SecurityHeadersTest(RunningApplication application) {
        this.application = application;
        browser = application.browser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/mail",
                "/",
                "/nothing/here",
                "/postern/mark.svg",
                "/VAADIN/build/nothing.js",
                "/VAADIN/dynamic/resource/1/x/y",
                "/content/1/2/3",
                "/manifest.webmanifest",
                "/error",
                "/?v-r=uidl"
            })
    void strangersAndUsersGetThem(String path) {
        isGuarded(path, browser.page(path));
        browser.signIn(USER, PASSWORD);
        isGuarded(path, browser.page(path));
    }

    private static void isGuarded(String path, HttpResponse<String> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        assertThat(header(answer, "Server")).isEmpty();
        if (!path.startsWith("/content/")) {
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(policy(answer))
                    .containsEntry("frame-ancestors", "'none'")
                    .containsKey("base-uri")
                    .containsKey("default-src");
        }
    }

    @Test
    void signInPageRunsNothing() {
        var policy = policy(browser.get("/login"));

        assertThat(policy)
                .containsEntry("default-src", "'none'")
                .containsEntry("style-src", "'self'")
                .containsEntry("form-action", "'self'")
                .doesNotContainKey("script-src");
    }

    @Test
    void applicationPageRunsOnlyItsOwnScripts() {
        browser.signIn(USER, PASSWORD);
        var page = browser.page("/mail");
        var policy = policy(page);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(policy)
                .containsEntry("default-src", "'none'")
                .containsEntry("object-src", "'none'")
                .containsEntry("frame-src", "'self'")
                .containsEntry("connect-src", "'self'")
                .containsEntry("form-action", "'self'")
                .containsEntry("img-src", "'self' data:");
        var scripts = policy.get("script-src");
        assertThat(scripts).doesNotContain("unsafe-inline");
        var nonce = Pattern.compile("'nonce-([^']{24})'").matcher(scripts);
        assertThat(nonce.find()).isTrue();
        assertThat(Pattern.compile("<script\\b[^>]*>").matcher(page.body()).results())
                .isNotEmpty()
                .allSatisfy(
                        tag -> assertThat(tag.group()).contains("nonce=\"" + nonce.group(1) + '"'));
    }

    @Test
    void everyApplicationPageHasItsOwnNonce() {
        browser.signIn(USER, PASSWORD);

        assertThat(policy(browser.page("/mail")).get("script-src"))
                .isNotEqualTo(policy(browser.page("/mail")).get("script-src"));
    }

    @Test
    void contentOfMessagesKeepsItsOwnPolicyButNotForStrangers() {
        var answer = browser.page("/content/1/2/3");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Content-Security-Policy")).isEmpty();
        assertThat(header(answer, "X-Frame-Options")).isEmpty();
    }

    @Test
    void publicUrlOverHttpsMakesCookiesAndConnectionsSecure() {
        try (var secure =
                RunningApplication.start("--postern.public-url=https://mail.example.org")) {
            var answer = secure.browser().get("/login");

            assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(header(answer, "Set-Cookie"))
                    .startsWith("__Host-postern-csrf=")
                    .contains("Secure")
                    .contains("Path=/;");
            assertThat(secure.bean(jakarta.servlet.ServletContext.class).getSessionCookieConfig())
                    .satisfies(
                            cookie -> {
                                assertThat(cookie.getName()).isEqualTo("__Host-postern");
                                assertThat(cookie.isSecure()).isTrue();
                                assertThat(cookie.isHttpOnly()).isTrue();
                            });
        }
    }

    @Test
    void ownFilesAreKeptByTheBrowserForAsLongAsTheyAreTheSame() {
        var first = browser.get("/postern/signin.css");
        var again = browser.get("/postern/signin.css", "If-None-Match", header(first, "ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(first, "Last-Modified")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manifest.webmanifest",
                "/postern/icons/icon.png",
                "/postern/icons/icon-144x144.png",
                "/postern/signin.css",
                "/postern/mark.svg",
                "/sw.js",
                "/aura/aura.css"
            })
    void filesOfTheInstalledApplicationAreThereForStrangers(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void forgedHostHasNoSayInRedirects() {
        var answer =
                application
                        .browser()
                        .get("/mail", "X-Forwarded-Host", "evil.example", "Accept", "text/html");

        assertThat(header(answer, "Location")).isEqualTo("/login");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> policy(HttpResponse<String> answer) {
        return Arrays.stream(header(answer, "Content-Security-Policy").split(";"))
                .map(String::strip)
                .collect(
                        java.util.stream.Collectors.toMap(
                                directive -> directive.split(" ", 2)[0],
                                directive ->
                                        directive.contains(" ") ? directive.split(" ", 2)[1] : ""));
    }
}
