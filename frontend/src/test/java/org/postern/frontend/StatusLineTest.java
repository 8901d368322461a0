package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private final StatusLine line = new StatusLine();
    private final List<String> done = new ArrayList<>();

    @Test
    void runsTheActionOfWhatIsShownOnce() {
        line.show("Moved 3 messages", "Undo", () -> done.add("undo"));

        Browser.fire(line, "toast-act", "{\"id\":1}");
        Browser.fire(line, "toast-act", "{\"id\":1}");

        assertThat(done).containsExactly("undo");
    }

    @Test
    void doesNotRunTheActionOfWhatWasReplaced() {
        line.show("Moved 3 messages", "Undo", () -> done.add("first"));
        line.show("Moved 1 message", "Undo", () -> done.add("second"));

        Browser.fire(line, "toast-act", "{\"id\":1}");

        assertThat(done).isEmpty();
    }
}
