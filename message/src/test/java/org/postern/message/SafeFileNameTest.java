package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf|report.pdf",
                "Grüße 日本.txt|Grüße 日本.txt",
                "../../etc/passwd|passwd",
                "..\\..\\boot.ini|boot.ini",
                "C:\\temp\\a.txt|a.txt",
                "/etc/shadow|shadow",
                "..|attachment.bin",
                ".|attachment.bin",
                "a/..|attachment.bin",
                ".htaccess|htaccess",
                "...hidden|hidden",
                "name.|name",
                "name. . .|name",
                "CON|_CON",
                "con.txt|_con.txt",
                "NUL.tar.gz|_NUL.tar.gz",
                "lpt1|_lpt1",
                "COM9.x|_COM9.x",
                "CONSOLE.txt|CONSOLE.txt",
                "a<b>c:d\"e?f*g.txt|a_b_c_d_e_f_g.txt",
                "a%2e%2e%2fb|a_2e_2e_2fb",
                "100%.txt|100%.txt",
                "a;b.txt|a;b.txt",
                "a|a",
            })
    void makesNamesFlatAndHarmless(String proposed, String expected) {
        assertThat(name(proposed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo\u202Egpj.exe",
                "a\u0000b.txt",
                "a\r\nContent-Type: x",
                "a\tb",
                "a\u200Bb",
                "\u2066a\u2069",
                "a\u0085b",
                "a\uD83D",
                "\uFEFFa",
                "a\u2028b",
                "a\u00ADb"
            })
    void leavesNoInvisibleCharacter(String proposed) {
        assertThat(name(proposed)).isNotEmpty().matches("[ -~\uFFFD_]+").doesNotContain("\r", "\n");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(name("")).isEqualTo("attachment.bin");
        assertThat(name(" \u0000 ")).isEqualTo("attachment.bin");
        assertThat(SafeFileName.of("", new MediaType("message", "rfc822", Map.of())))
                .isEqualTo("attachment.eml");
        assertThat(SafeFileName.of("", new MediaType("image", "png", Map.of())))
                .isEqualTo("attachment.png");
    }

    @Test
    void shortensAndKeepsTheExtension() {
        for (String stem : new String[] {"x", "日", "\uD83D\uDE00", "."}) {
            String name = name("a" + stem.repeat(4000) + "b.PDF");

            assertThat(name.length()).isLessThanOrEqualTo(150);
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
            assertThat(name).doesNotContain("\uFFFD").doesNotEndWith(".");
        }
        assertThat(name("x".repeat(1000) + ".tar.gz")).endsWith(".gz").hasSize(150);
    }

    @Test
    void givesTheSameNameAgain() {
        for (String proposed : new String[] {"../a", "con", ". x .", "a%41", "x".repeat(500)}) {
            assertThat(name(name(proposed))).isEqualTo(name(proposed));
        }
    }

    private static String name(String proposed) {
        return SafeFileName.of(proposed, MediaType.OCTET_STREAM);
    }
}
