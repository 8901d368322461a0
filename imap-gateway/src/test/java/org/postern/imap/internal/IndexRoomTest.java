package org.postern.imap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IndexRoomTest {
    private final IndexRoom room = new IndexRoom(6_000_000);

    private boolean takes(int messages) throws InterruptedException {
        return room.take(messages, Duration.ZERO);
    }

    @Test
    void isSharedByAllThatAreBuilt() throws InterruptedException {
        assertThat(takes(6_000)).isTrue();
        assertThat(takes(6_000)).isFalse();
        assertThat(takes(3_000)).isTrue();

        room.giveBack(6_000);

        assertThat(takes(6_000)).isTrue();
    }

    @Test
    void isEnoughForTheLargestAlone() throws InterruptedException {
        assertThat(takes(1_000_000)).isTrue();
        assertThat(takes(1)).isFalse();

        room.giveBack(1_000_000);

        assertThat(takes(1)).isTrue();
    }
}
