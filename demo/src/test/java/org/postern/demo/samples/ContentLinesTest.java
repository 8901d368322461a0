package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void leavesShortLinesAlone() {
        assertThat(ContentLines.fold("A:" + "x".repeat(73) + "\nB:y\n"))
                .isEqualTo("A:" + "x".repeat(73) + "\r\nB:y\r\n");
    }

    @Test
    void foldsBetweenCharactersAndNeverWithinOne() {
        var line = "SUMMARY:" + "灯".repeat(30) + "🗼".repeat(40);

        var folded = ContentLines.fold(line);

        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        assertThat(folded.lines())
                .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75)
                .hasSizeGreaterThan(3);
    }
}
