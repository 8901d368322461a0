package org.postern.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    @Test
    void tagsAreTidiedAndBounded() {
        assertThat(Tags.parse(" Sea , tide,,sea,\0x\n").names())
                .containsExactly("sea", "tide", "x");
        assertThat(Tags.parse("a,".repeat(100)).names()).containsExactly("a");
        assertThat(Tags.parse("x".repeat(100)).names().getFirst()).hasSize(Tags.LONGEST);
        var many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append(i).append(',');
        }
        assertThat(Tags.parse(many.toString()).names()).hasSize(Tags.MOST);
    }

    @Test
    void storedTagsReadTheSame() {
        var tags = Tags.parse("sea, low tide");
        assertThat(tags.stored()).isEqualTo(",sea,low tide,");
        assertThat(Tags.parse(tags.stored())).isEqualTo(tags);
        assertThat(Tags.NONE.stored()).isEmpty();
    }

    @Test
    void patternsTakeEveryCharacterForItself() {
        assertThat(SearchWords.parse("A% b_! c").patterns())
                .containsExactly("%a!%%", "%b!_!!%", "%c%", "%", "%");
    }

    @Test
    void lettersInAnyCaseAndFormAreTheSame() {
        assertThat(SearchWords.fold("A\u0308RGER ﬁ")).isEqualTo(SearchWords.fold("Ärger fi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"İ", "\u0327\u0301", "a\u0301", "ﷺ", "\uD83D\uDE00"})
    void foldingTakesTimeInProportion(String piece) {
        String text = piece.repeat(500_000 / piece.length());
        long start = System.nanoTime();

        assertThat(SearchWords.fold(text)).isNotEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void cutNeverLeavesHalfACharacter() {
        assertThat(PlainText.cut("a\uD83D\uDE00b", 2)).isEqualTo("a");
        assertThat(PlainText.cut("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00");
    }
}
