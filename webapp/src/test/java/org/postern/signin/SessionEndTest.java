package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** However a session ends, nothing of it is left at the mail server. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SessionEndTest {
    private static final String SIGNED_IN = "postern_accounts_signed_in";
    private final RunningApplication application =
            RunningApplication.start("--postern.session.idle=3s", "--postern.session.longest=8s");

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void idleUserIsSignedOutThoughThePageStaysOpen() {
        var browser = application.browser();
        browser.signIn(USER, PASSWORD);
        assertThat(application.metric(SIGNED_IN)).isEqualTo(1);
        assertThat(application.mailConnections()).isPositive();
        assertThat(browser.get("/VAADIN/nothing").statusCode()).isNotEqualTo(302);

        // The heartbeat of the open page is answered for as long as there is a session.
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(10))
                .until(() -> browser.get("/?v-r=heartbeat").statusCode() == 403);

        assertThat(browser.page("/mail").headers().firstValue("Location")).hasValue("/login");
        assertThat(application.metric(SIGNED_IN)).isZero();
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(5))
                .until(() -> application.mailConnections() == 0);
    }

    @Test
    void signOutClosesTheAccountAtOnce() {
        var browser = application.browser();
        browser.signIn(USER, PASSWORD);
        assertThat(application.mailConnections()).isPositive();

        browser.signOut();

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(5))
                .until(() -> application.mailConnections() == 0);
    }

    @Test
    void busyUserIsSignedOutWhenTheLongestTimeIsOver() {
        var browser = application.browser();
        var began = System.nanoTime();
        browser.signIn(USER, PASSWORD);

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> browser.get("/VAADIN/nothing").statusCode() == 302);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofSeconds(7));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void shutdownClosesEveryAccount() {
        application.browser().signIn(USER, PASSWORD);
        assertThat(application.mailConnections()).isPositive();

        application.stopServing();

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(5))
                .until(() -> application.mailConnections() == 0);
    }
}
