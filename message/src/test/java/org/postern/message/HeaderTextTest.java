package org.postern.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    /** The samples of RFC 2047 §8 and what else is sent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?ISO-8859-1?Q?a?=|a",
                "(=?ISO-8859-1?Q?a?= b)|(a b)",
                "(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)|(ab)",
                "(=?ISO-8859-1?Q?a?=    =?ISO-8859-1?Q?b?=)|(ab)",
                "=?ISO-8859-1?Q?a_b?=|a b",
                "=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=|a b",
                "=?utf-8?B?R3LDvMOfZQ==?=|Grüße",
                "=?utf-8?b?R3LDvMOfZQ?=|Grüße",
                "=?UTF-8*de?q?Gr=C3=BC=C3=9Fe?=|Grüße",
                "=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=|Grüße",
                "=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=|Grüße",
                "=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=|日本",
                "=?gb2312?B?urrX1g==?=|汉字",
                "=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=|Привет",
                "=?unknown?Q?abc?=|abc",
                "=?utf-7?Q?+ADw-?=|+ADw-",
                "=?utf-8?Q?a?=b|ab",
                "x=?utf-8?Q?a?==?utf-8?Q?b?=y|xaby",
                "=?utf-8?Q?a b?=|a b",
                "=?utf-8?X?abc?=|=?utf-8?X?abc?=",
                "=?utf-8?Q?abc|=?utf-8?Q?abc",
                "=?|=?",
                "=??Q?a?=|=??Q?a?=",
                "=?utf-8?Q?=XX=4?=|=XX=4",
                "=?utf-8?Q??= x|x",
                "2 =? 3 ?= 4|2 =? 3 ?= 4",
            })
    void decodesEncodedWords(String raw, String expected) {
        assertThat(HeaderText.decode(raw)).isEqualTo(expected);
    }

    @Test
    void decodesOnlyOnce() {
        assertThat(HeaderText.decode("=?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3F=3D?="))
                .isEqualTo("=?utf-8?Q?a?=");
    }

    @Test
    void readsOctetsAboveAsciiAsUtf8OrWindows1252() {
        assertThat(HeaderText.decode("Grüße".getBytes(UTF_8))).isEqualTo("Grüße");
        assertThat(HeaderText.decode("Gr\u00FC\u00DFe".getBytes(ISO_8859_1))).isEqualTo("Grüße");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n b",
                "a\nb",
                "a\u0000b",
                "a\t\u0007 b",
                "a\u0085b",
                "a\u2028b",
                "=?utf-8?Q?a=0D=0Ab?=",
                "=?utf-8?Q?a=00b?=",
                "=?utf-8?Q?a=C2=85b?=",
                "\u202Ea\r\n\u2066 b\u2069\n",
            })
    void givesOneLineWithoutControls(String raw) {
        assertThat(HeaderText.decode(raw)).isEqualTo("a b");
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(HeaderText.decode("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(HeaderText.decode("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void isBoundedAndQuick() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (String piece :
                            new String[] {
                                "=?utf-8?Q?=41?= ", "=?a?Q?", "=?", "?=", "=?utf-8?B?", " "
                            }) {
                        String text = HeaderText.decode(piece.repeat(50_000));
                        assertThat(text.length()).isLessThanOrEqualTo(1 << 16);
                    }
                });
    }
}
