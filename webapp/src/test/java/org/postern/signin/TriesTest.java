package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.signin.RunningApplication.OTHER_USER;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Guessing is slow, tells nothing, and locks nobody out for good. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class TriesTest {
    private final RunningApplication application = RunningApplication.start();

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void ofManyGuessesOnOneAccountTenPass() throws Exception {
        var answers =
                all(
                        IntStream.range(0, 40)
                                .mapToObj(
                                        i ->
                                                guess(
                                                        application.browserAt(100 + i),
                                                        i % 2 == 0 ? "bea" : "BEA@example.org"))
                                .toList());

        assertThat(answers).filteredOn(a -> a.startsWith("This name and")).hasSize(10);
        assertThat(answers).filteredOn(a -> a.startsWith("Too many tries. Wait")).hasSize(30);
    }

    @Test
    void ownerGetsInFromABrowserThatWasInBefore() throws Exception {
        var own = application.browserAt(2);
        own.signIn(USER, PASSWORD);
        own.forget("postern");
        all(IntStream.range(0, 20).mapToObj(_ -> guess(application.browserAt(3), USER)).toList());

        var stranger = application.browserAt(4);
        stranger.signIn(USER, PASSWORD);
        assertThat(stranger.alert()).startsWith("Too many tries.");
        assertThat(own.signIn(USER, PASSWORD).headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void proofOfABrowserIsForOneAccountAndCannotBeMadeUp() throws Exception {
        var own = application.browserAt(2);
        own.signIn(OTHER_USER, PASSWORD);
        own.forget("postern");
        all(IntStream.range(0, 20).mapToObj(_ -> guess(application.browserAt(5), "bodo")).toList());

        own.signIn("bodo", PASSWORD);
        assertThat(own.alert()).startsWith("Too many tries.");
        var forger = application.browserAt(4);
        forger.plant("postern-device", "AAAAAAAAAAAAAAAAAAAAAA.AAAA");
        forger.signIn("bodo", PASSWORD);
        assertThat(forger.alert()).startsWith("Too many tries.");
    }

    @Test
    void clientCannotChangeItsAddressByAHeader() throws Exception {
        var answers =
                all(
                        IntStream.range(0, 70)
                                .mapToObj(
                                        i ->
                                                guess(
                                                        application.browserAt(6),
                                                        "nobody" + i,
                                                        "X-Forwarded-For",
                                                        "192.0.2." + i))
                                .toList());

        assertThat(answers).filteredOn(a -> a.startsWith("Too many tries.")).hasSize(10);
    }

    @Test
    void timeOfARefusalDoesNotTellWhetherTheNameExists() throws Exception {
        var times =
                all(
                        List.of(
                                (Callable<Double>) () -> medianMillis(8, "birgit"),
                                () -> medianMillis(9, "anobody"),
                                () -> medianMillis(10, "served-by-none")));

        assertThat(times).allSatisfy(time -> assertThat(time).isBetween(2500.0, 3500.0));
        double spread =
                times.stream().mapToDouble(d -> d).max().orElseThrow()
                        - times.stream().mapToDouble(d -> d).min().orElseThrow();
        assertThat(spread).isLessThan(60);
    }

    private double medianMillis(int client, String name) {
        var browser = application.browserAt(client);
        var times =
                IntStream.range(0, 7)
                        .mapToDouble(
                                _ -> {
                                    var token = browser.token();
                                    var began = System.nanoTime();
                                    browser.signInWith(token, name, "wrong");
                                    return (System.nanoTime() - began) / 1e6;
                                })
                        .toArray();
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static Callable<String> guess(Browser browser, String name, String... headers) {
        return () -> {
            browser.signIn(name, "wrong", headers);
            return browser.alert();
        };
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(TriesTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
