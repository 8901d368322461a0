package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.postern.signin.RunningApplication.OTHER_USER;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.postern.administration.Users;
import org.postern.signin.SignedInSessions.Session;
import org.springframework.security.access.AccessDeniedException;

/** Who is signed in, as administrators see it, and how they end it. */
@TestInstance(Lifecycle.PER_CLASS)
class SessionsTest {
    private static final SignedInUser ADMIN = Users.administrator();
    private final RunningApplication application = RunningApplication.start();
    private final SignedInSessions sessions = application.bean(SignedInSessions.class);

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void sessionIsListedWithWhoAndFromWhere() {
        application.browser().signIn(USER, PASSWORD);

        var session = of(USER);
        assertThat(session.backEnd()).isEqualTo("campus");
        assertThat(session.client()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(session.up()).isTrue();
        assertThat(session.own()).isFalse();
        sessions.end(ADMIN, session.id());
    }

    @Test
    void endedSessionIsOverAtOnceAndToldAtTheDoor() {
        var told = new AtomicInteger();
        try (var _ = sessions.subscribe(told::incrementAndGet)) {
            var browser = application.browser();
            browser.signIn(OTHER_USER, PASSWORD);
            assertThat(told.get()).isPositive();
            told.set(0);

            assertThat(sessions.end(ADMIN, of(OTHER_USER).id())).isTrue();

            assertThat(told.get()).isPositive();
            assertThat(browser.page("/mail").headers().firstValue("Location")).hasValue("/login");
            assertThat(browser.get("/login").body()).contains("An administrator ended");
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> application.mailConnections() == 0);
            browser.signIn(OTHER_USER, PASSWORD);
            assertThat(sessions.end(ADMIN, of(OTHER_USER).id())).isTrue();
        }
    }

    @Test
    void strangersAreToldNothingAtTheDoor() {
        assertThat(application.browser().get("/login").body())
                .doesNotContain("An administrator ended");
    }

    @Test
    void sessionThatIsGoneCannotBeEnded() {
        assertThat(sessions.end(ADMIN, "nothing")).isFalse();
    }

    @Test
    void nobodyElseSeesOrEndsSessions() {
        assertThatThrownBy(() -> sessions.all(Users.ordinary()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sessions.end(Users.ordinary(), "nothing"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void outcomesOfSignInsAreCounted() {
        var before = application.metric("postern_sign_ins_total{outcome=\"signed_in\"}");
        var wrong = "postern_sign_ins_total{outcome=\"wrong_name_or_password\"}";
        var browser = application.browser();
        browser.signIn("bea", "wrong");
        browser.signIn("bea", PASSWORD);

        assertThat(application.metric("postern_sign_ins_total{outcome=\"signed_in\"}"))
                .isEqualTo(before + 1);
        assertThat(application.metric(wrong)).isEqualTo(1);
        assertThat(application.metric("postern_backend_accounts{backend=\"campus\",state=\"up\"}"))
                .isPositive();
        sessions.end(ADMIN, of("bea").id());
    }

    private Session of(String loginName) {
        return sessions.all(ADMIN).stream()
                .filter(one -> one.loginName().equals(loginName))
                .findFirst()
                .orElseThrow();
    }
}
