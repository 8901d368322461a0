package org.postern.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.administration.BackEndTests.End;
import org.postern.administration.BackEndTests.Progress;
import org.postern.configuration.BackEnds;
import org.postern.configuration.PosternSettings;
import org.postern.signin.RunningApplication;
import org.postern.signin.SharedApplication;

@ExtendWith(SharedApplication.class)
class BackEndTestsTest {
    private final BackEndTests tests;

    BackEndTestsTest(RunningApplication application) {
        tests =
                new BackEndTests(
                        application.bean(PosternSettings.class), application.bean(BackEnds.class));
    }

    @Test
    void aTestThatBreaksOffSaysThatItHasEnded() throws Exception {
        var ended = new CompletableFuture<End>();

        tests.start(
                Users.administrator(),
                "campus",
                Optional.empty(),
                progress -> {
                    switch (progress) {
                        case Progress.Began _ -> throw new IllegalStateException("a fault");
                        case Progress.Reported _ -> {}
                        case Progress.Ended(var end) -> ended.complete(end);
                    }
                });

        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(End.FAILED);
    }
}
