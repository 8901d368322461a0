package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApplication.class)
@Execution(ExecutionMode.CONCURRENT)
class SignInTest {
    private static final String REFUSED = "This name and password do not fit together.";
    private final Browser browser;

    SignInTest(RunningApplication application) {
        browser = application.browser();
    }

    @Test
    void pageWorksWithoutScriptsAndHasItsNames() {
        var page = browser.get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<title>Sign in · Postern</title>")
                .contains("<label for=\"u\">User name</label>")
                .contains("<label for=\"p\">Password</label>")
                .contains("<button class=\"btn pri\" type=\"submit\">Sign in</button>")
                .contains("autocomplete=\"username\"")
                .contains("autocomplete=\"current-password\"")
                .contains("rel=\"prefetch\" href=\"/VAADIN/build/test.js\"")
                .doesNotContain("<script")
                .doesNotContain("role=\"alert\"")
                .hasSizeLessThan(10_240);
    }

    @Test
    void rightPasswordLeadsToTheApplication() {
        var answer = browser.signIn(USER, PASSWORD);

        assertThat(location(answer)).isEqualTo("/");
        assertThat(browser.cookie("postern")).isPresent();
        assertThat(location(browser.get("/login"))).isEqualTo("/");
    }

    @Test
    void signInLeadsToThePageThatWasAskedFor() {
        assertThat(location(browser.page("/mail/INBOX/17?a=b"))).isEqualTo("/login");

        assertThat(location(browser.signIn(USER, PASSWORD))).isEqualTo("/mail/INBOX/17?a=b");
    }

    @Test
    void wrongPasswordIsToldAndTheNameIsKept() {
        var answer = browser.signIn(USER, "wrong");

        assertThat(location(answer)).isEqualTo("/login");
        var page = browser.get("/login").body();
        assertThat(page).contains("<span>" + REFUSED).contains("value=\"anna\"");
        assertThat(browser.get("/login").body()).doesNotContain("role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abel", "nobody", "b\u0000d", "", " "})
    void unknownNamesAreRefusedInTheSameWords(String name) {
        browser.signIn(name, "wrong");

        assertThat(browser.alert()).isEqualTo(REFUSED);
    }

    @Test
    void serverThatDoesNotAnswerIsToldAsSuch() {
        browser.signIn("downtown", PASSWORD);

        assertThat(browser.alert())
                .isEqualTo(
                        "The mail server does not answer. Your password was not checked. Try again"
                                + " in a moment.");
    }

    @Test
    void passwordIsNotSentWithoutTheProtectionAskedFor() {
        browser.signIn("risky", PASSWORD);

        assertThat(browser.alert())
                .isEqualTo(
                        "The connection to the mail server is not safe, so your password was not"
                                + " sent. Tell your administrator.");
    }

    @Test
    void typedNameIsTextOnThePage() {
        browser.signIn("a\"><img src=x onerror=P()>", "wrong");

        assertThat(browser.get("/login").body())
                .contains("value=\"a&quot;&gt;&lt;img src=x onerror=P()&gt;\"")
                .doesNotContain("<img src=x");
    }

    @Test
    void strangersGetNoSession() {
        browser.get("/login");
        browser.page("/mail");
        browser.signIn(USER, "wrong");
        browser.get("/login");

        assertThat(browser.cookie("postern")).isEmpty();
    }

    @Test
    void plantedSessionIsNotUsed() {
        browser.plant("postern", "0123456789ABCDEF0123456789ABCDEF");

        browser.signIn(USER, PASSWORD);

        assertThat(browser.cookie("postern").orElseThrow().getValue())
                .isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void sessionOfAnotherUserIsReplacedAtSignIn() {
        browser.signIn(RunningApplication.OTHER_USER, PASSWORD);
        var before = browser.cookie("postern").orElseThrow().getValue();
        var form = Map.of("username", USER, "password", PASSWORD);

        // No token: somebody else's page cannot sign the user in as somebody else.
        assertThat(location(browser.post("/login", form))).isEqualTo("/login");
        assertThat(browser.cookie("postern").orElseThrow().getValue()).isEqualTo(before);
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        var answer = browser.post("/login", Map.of("username", USER, "password", PASSWORD));

        assertThat(location(answer)).isEqualTo("/login");
        assertThat(browser.alert()).startsWith("This page was open for too long.");
        assertThat(browser.cookie("postern")).isEmpty();
    }

    @Test
    void cookiesAreNotForScriptsOrForeignPages() {
        browser.page("/mail");
        var token = browser.token();
        var answer =
                browser.post(
                        "/login", Map.of("username", USER, "password", PASSWORD, "_csrf", token));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .contains("HttpOnly")
                                        .containsPattern("SameSite=(Lax|Strict)")
                                        .contains("Path=/"));
    }

    @Test
    void signOutEndsTheSession() {
        browser.signIn(USER, PASSWORD);
        var session = browser.cookie("postern").orElseThrow().getValue();

        assertThat(browser.get("/logout").statusCode()).isEqualTo(404);
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/VAADIN/nothing").statusCode()).isNotEqualTo(302);

        var answer = browser.signOut();
        browser.plant("postern", session);

        assertThat(location(answer)).isEqualTo("/login");
        assertThat(location(browser.get("/VAADIN/nothing"))).isEqualTo("/login");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
