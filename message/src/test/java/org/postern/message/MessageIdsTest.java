package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageIdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a@b>|a@b",
                "<a@b> <c@d>|a@b c@d",
                "<a@b>,<c@d>|a@b c@d",
                "<a@b><c@d>|a@b c@d",
                "(comment) <a@b>|a@b",
                "Message of Monday <a@b>|a@b",
                "<a@⏎ b>|a@b",
                "<x <a@b>|a@b",
                "a@b c@d|a@b c@d",
                "no identifier|''",
                "<>|''",
                ">><<|''",
            })
    void findsIdentifiers(String field, String expected) {
        String found =
                MessageIds.parse(field.replace("⏎", "\r\n")).stream()
                        .map(MessageId::value)
                        .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void keepsTheFirstAndTheLastOfMany() {
        String field =
                IntStream.range(0, 5000)
                        .mapToObj(i -> "<" + i + "@x>")
                        .collect(Collectors.joining(" "));
        var ids = MessageIds.parse(field);

        assertThat(ids).hasSize(200);
        assertThat(ids.getFirst().value()).isEqualTo("0@x");
        assertThat(ids.getLast().value()).isEqualTo("4999@x");
        assertThat(ids.get(1).value()).isEqualTo("4801@x");
    }

    @Test
    void ignoresControlsAndEndlessIdentifiers() {
        assertThat(MessageIds.parse("<a\u0000\u0085@b>")).containsExactly(new MessageId("a@b"));
        assertThat(MessageIds.parse("<" + "x".repeat(100_000) + "@b>")).isEmpty();
    }
}
