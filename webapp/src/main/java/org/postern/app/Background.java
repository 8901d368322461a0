package org.postern.app;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Where everything waits that asks a server: a virtual thread for each question, so that no
 * question waits for another and none for the session lock.
 */
@Component
public final class Background implements Executor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 0).factory());

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** What is being sent or filed is let come to its end. */
    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
