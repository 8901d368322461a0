package org.postern.app;

import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks in the background and delivers the answer under the session lock, but only the answer to the
 * latest question: what a user has turned away from never comes back. One for each thing on the
 * screen that is filled from a server. Used on the user-interface thread only.
 *
 * @param <T> what is answered
 */
public final class LatestAnswer<T> {
    private final Executor executor;
    private final AtomicLong latest = new AtomicLong();

    public LatestAnswer(Executor executor) {
        this.executor = executor;
    }

    /**
     * Asks; returns at once.
     *
     * @param question runs on a background thread without any lock
     * @param answered gets the answer
     * @param failed gets the failure
     */
    public void ask(Supplier<T> question, Consumer<T> answered, Consumer<RuntimeException> failed) {
        UI ui = UI.getCurrentOrThrow();
        long number = latest.incrementAndGet();
        executor.execute(
                () -> {
                    if (number != latest.get()) {
                        return;
                    }
                    Runnable delivery;
                    try {
                        T answer = question.get();
                        delivery = () -> answered.accept(answer);
                    } catch (RuntimeException e) {
                        delivery = () -> failed.accept(e);
                    } catch (StackOverflowError | OutOfMemoryError e) {
                        // A message can be built to cause these; they end this question only.
                        var failure = new IllegalStateException("the answer was too large", e);
                        delivery = () -> failed.accept(failure);
                    }
                    deliver(ui, number, delivery);
                });
    }

    /** Lets no answer through that is still on its way. */
    public void forget() {
        latest.incrementAndGet();
    }

    private void deliver(UI ui, long number, Runnable delivery) {
        ui.accessLater(
                        () -> {
                            if (number == latest.get()) {
                                delivery.run();
                            }
                        },
                        () -> {})
                .run();
    }
}
