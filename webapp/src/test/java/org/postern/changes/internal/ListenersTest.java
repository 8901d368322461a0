package org.postern.changes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.ChangeNotice;

class ListenersTest {
    private static final ChangeNotice ANY = new ChangeNotice("calendars", ChangeNotice.ANY);
    private static final ChangeNotice FIRST = new ChangeNotice("calendars", 1);
    private static final ChangeNotice THIRD = new ChangeNotice("calendars", 3);

    private final Listeners listeners = new Listeners();
    private final BlockingQueue<ChangeNotice> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<ChangeNotice> woken = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        listeners.close();
    }

    @Test
    void noticeWakesOnlyWhomItConcerns() throws InterruptedException {
        listeners.add("calendars", Set.of(1L, 2L), heard::add);
        listeners.add("calendars", Set.of(3L), woken::add);
        listeners.add("newsrc", Set.of(1L), woken::add);

        listeners.tell(FIRST);

        assertThat(next(heard)).isEqualTo(FIRST);
        assertThat(woken.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void anyWakesEverybodyOfTheTopicOnce() throws InterruptedException {
        listeners.add("calendars", Set.of(1L, 2L), heard::add);
        listeners.add("calendars", woken::add);

        listeners.tell(ANY);

        assertThat(next(heard)).isEqualTo(ANY);
        assertThat(next(woken)).isEqualTo(ANY);
        assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatMayHaveBeenMissedIsToldToThoseOfSomeThingsToo() throws InterruptedException {
        listeners.add("calendars", Set.of(1L), heard::add);

        listeners.tellAll();

        assertThat(next(heard)).isEqualTo(ANY);
    }

    @Test
    void whoHasClosedHearsNothing() throws InterruptedException {
        var subscription = listeners.add("calendars", Set.of(3L), woken::add);
        listeners.add("calendars", Set.of(3L), heard::add);
        subscription.close();

        listeners.tell(THIRD);

        assertThat(next(heard)).isEqualTo(THIRD);
        assertThat(woken.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    private static ChangeNotice next(BlockingQueue<ChangeNotice> queue)
            throws InterruptedException {
        return Objects.requireNonNull(queue.poll(10, TimeUnit.SECONDS), "nobody was told");
    }
}
