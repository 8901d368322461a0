package org.postern.app;

import com.vaadin.flow.component.Component;
import java.util.function.Function;

/**
 * Looks again when something has changed, one look at a time: what changes during a look is seen by
 * one more look after it, however often it changed. Used on the user-interface thread only.
 */
public final class Refreshing {
    private final Runnable look;
    private boolean running;
    private boolean again;

    /**
     * @param look starts one look, which ends with {@link #done}
     */
    public Refreshing(Runnable look) {
        this.look = look;
    }

    /**
     * Looks when the view comes, and whenever the source tells of a change, until the view goes.
     *
     * @param subscribe takes what the source is to run, on any thread; gives back what ends it
     */
    public void follow(Component view, Function<Runnable, Runnable> subscribe) {
        view.addAttachListener(
                attached -> {
                    Runnable told = attached.getUI().accessLater(this::request, () -> {});
                    var end = subscribe.apply(told);
                    view.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                end.run();
                            });
                    restart();
                });
    }

    /** Something has changed. */
    public void request() {
        if (running) {
            again = true;
        } else {
            running = true;
            look.run();
        }
    }

    /** A look has ended, well or not. */
    public void done() {
        running = false;
        if (again) {
            again = false;
            request();
        }
    }

    /** What is looked at is another thing now: looks that still run count no more. */
    public void restart() {
        running = false;
        again = false;
        request();
    }
}
