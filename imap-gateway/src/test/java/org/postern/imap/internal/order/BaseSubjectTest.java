package org.postern.imap.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5256 §2.1 and RFC 5051. */
class BaseSubjectTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "plain, plain, false",
                "'Re: plain', plain, true",
                "'re :plain', plain, true",
                "'Re[2]: plain', plain, true",
                "'Fwd: FW: re: plain', plain, true",
                "'[list] Re: [list] plain', plain, true",
                "'[list] plain', plain, false",
                "'[one][two]', '[two]', false",
                "'[only]', '[only]', false",
                "'plain (fwd) (FWD)  ', plain, true",
                "'[fwd: [Fwd: plain]]', plain, true",
                "'Re:', '', true",
                "'', '', false",
                "'reply', reply, false",
                "'[open re: x', '[open re: x', false",
                "'a  \t b', 'a b', false",
            })
    void takesMarksOff(String subject, String base, boolean reply) {
        assertThat(BaseSubject.of(subject)).isEqualTo(new BaseSubject(base, reply));
    }

    @Test
    void endsOnMarksWithoutEnd() {
        assertThat(BaseSubject.of("[".repeat(100_000) + "re:".repeat(100_000)).reply()).isFalse();
        assertThat(BaseSubject.of("[a]".repeat(100_000)).text()).hasSizeLessThan(5);
        assertThat(BaseSubject.of("re:".repeat(600))).isEqualTo(new BaseSubject("", true));
        assertThat(BaseSubject.of("[fwd:".repeat(200) + "x" + "]".repeat(200)).text())
                .isEqualTo("x");
    }

    @Test
    void comparesWithoutCaseAndByCodePoint() {
        assertThat(Casemap.key("straße")).isEqualTo(Casemap.key("STRAßE"));
        assertThat(Casemap.key("äpfel")).isEqualTo(Casemap.key("A\u0308PFEL"));
        assertThat(Casemap.ORDER.compare("\uFF5E", "\uD83D\uDE00")).isNegative();
        assertThat(Casemap.ORDER.compare("A", "AB")).isNegative();
    }
}
