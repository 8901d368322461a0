package org.postern.imap.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class WindowSizeTest {
    private static final long NO_LIMIT = 0xFFFF_FFFFL;

    /** Windows until one hundred thousand messages are searched. */
    private static int windows(WindowSize size, ToDoubleFunction<Window> millis) {
        Ground ground = new Ground.WholeMailbox(100_000);
        int count = 0;
        for (; !ground.isSearched(); count++) {
            Window window = ground.next(size.width());
            size.took(window, millis.applyAsDouble(window));
            ground.searchedDownTo(window.low());
        }
        return count;
    }

    @Test
    void growsWhereTheServerIsQuick() {
        assertThat(windows(new WindowSize(NO_LIMIT), window -> 5)).isLessThan(8);
    }

    @Test
    void settlesWhereAWindowTakesFourHundredMilliseconds() {
        int windows = windows(new WindowSize(NO_LIMIT), window -> window.uidCount() * 2.0);

        assertThat(windows).isBetween(400, 600);
    }

    @Test
    void growsAllTheSameWhereEveryAnswerTakesASecond() {
        int windows = windows(new WindowSize(NO_LIMIT), w -> 1000 + w.uidCount() / 1000.0);

        assertThat(windows).isLessThan(12);
    }

    @Test
    void isNeverLargerThanWhatCanBeAnswered() {
        WindowSize size = new WindowSize(1000);

        windows(size, window -> 0);

        assertThat(size.width()).isEqualTo(1000);
    }

    @Test
    void staysSmallUntilBehindWhatWasTooMuch() {
        WindowSize size = new WindowSize(NO_LIMIT);
        size.tooMuch(Window.between(501, 1000));

        size.took(Window.between(876, 1000), 1);
        assertThat(size.width()).isEqualTo(125);

        size.took(Window.between(401, 525), 1);
        assertThat(size.width()).isEqualTo(500);
    }
}
