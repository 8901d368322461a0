package org.postern.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postern.demo.samples.Samples;

/** Lets new mail come in while somebody is looking, so that push can be seen. */
final class Arrivals {

    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMinutes(3);

    private Arrivals() {}

    static void begin(DemoServers servers) {
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("demo-arrivals").factory());
        var delay = FIRST;
        for (var sample : Samples.arriving(Clock.system(ZoneId.systemDefault()))) {
            var _ =
                    timer.schedule(
                            () -> servers.put(sample), delay.toMillis(), TimeUnit.MILLISECONDS);
            delay = delay.plus(BETWEEN);
        }
    }
}
