package org.postern.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartContentTest {

    @ParameterizedTest
    @CsvSource({
        "SGVsbG8=, Hello",
        "SGVsbG8, Hello",
        "SGVs⏎bG8=, Hello",
        "S!G*V s bG8==, Hello",
        "SGVsbG8=SGVsbG8=, HelloHello",
        "SGk=SGk=, HiHi",
        "====, ''",
        "A, ''",
        "'', ''",
    })
    void decodesBase64HoweverBroken(String encoded, String expected) throws IOException {
        assertThat(decode("base64", encoded.replace("⏎", "\r\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a=20b, a b",
        "a=3db, a=b",
        "a=XYb, a=XYb",
        "a=4, a=4",
        "a=, a",
        "'a=\r\nb', ab",
        "'a=\nb', ab",
        "'a=  \r\nb', ab",
        "'a  \r\nb', 'a\r\nb'",
        "'a \t', a",
        "a= b, a= b",
        "'=\n=\n=\nx', x",
        "=C3=BC, ü",
    })
    void decodesQuotedPrintableHoweverBroken(String encoded, String expected) throws IOException {
        assertThat(decode("quoted-printable", encoded)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7bit", "8bit", "binary", "x-uuencode", "", "nonsense"})
    void leavesOtherEncodingsAsTheyAre(String encoding) throws IOException {
        assertThat(decode(encoding, "a=20b SGk=")).isEqualTo("a=20b SGk=");
    }

    @Test
    void survivesAnyOctetsInAnyEncoding() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] garbage = new byte[random.nextInt(300)];
            random.nextBytes(garbage);
            for (String encoding : new String[] {"base64", "quoted-printable"}) {
                try (var content =
                        PartContent.decoded(
                                Parts.encoded("text/plain", encoding),
                                new ByteArrayInputStream(garbage))) {
                    assertThat(content.readAllBytes().length).isLessThanOrEqualTo(garbage.length);
                }
            }
        }
    }

    @Test
    void survivesEndlessSoftBreaksAndSpaces() throws IOException {
        assertThat(decode("quoted-printable", "=\n".repeat(200_000) + "x")).isEqualTo("x");
        assertThat(decode("quoted-printable", " ".repeat(5000) + "x"))
                .isEqualTo(" ".repeat(5000) + "x");
    }

    @Test
    void decodesAsTheJdkEncodes() throws IOException {
        byte[] octets = new byte[100_003];
        new Random(3).nextBytes(octets);
        byte[] encoded = Base64.getMimeEncoder().encode(octets);
        try (var content =
                PartContent.decoded(
                        Parts.encoded("image/png", "BASE64 "), new ByteArrayInputStream(encoded))) {
            assertThat(content.readAllBytes()).isEqualTo(octets);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8, Grüße 日本",
        "UTF8, UTF-8, Grüße",
        "iso-8859-1, windows-1252, naïve – “x”",
        "iso-8859-15, iso-8859-15, 5 €",
        "iso-8859-2, iso-8859-2, Příliš žluťoučký",
        "windows-1251, windows-1251, Привет",
        "koi8-r, koi8-r, Привет мир",
        "koi8-u, koi8-u, Їжак",
        "gb2312, gb18030, 汉字",
        "gbk, gb18030, 汉字",
        "GB18030, gb18030, 㐀汉字",
        "big5, big5, 漢字",
        "iso-2022-jp, iso-2022-jp, 日本語",
        "shift_jis, windows-31j, 日本語①",
        "euc-jp, euc-jp, 日本語",
        "euc-kr, euc-kr, 한국어",
        "ks_c_5601-1987, x-windows-949, 똠방각하",
        "iso-2022-kr, iso-2022-kr, 한국어",
        "tis-620, tis-620, ภาษาไทย",
        "windows-1256, windows-1256, مرحبا",
        "iso-8859-8-i, iso-8859-8, שלום",
        "utf-16, utf-16, Grüße 日本",
    })
    void readsTheDeclaredCharset(String label, String charset, String text) throws IOException {
        assertThat(text(label, text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-7",
                "UTF7",
                "unicode-1-1-utf-7",
                "x-imap4-modified-utf7",
                "us-ascii",
                "x-unknown",
                "default_charset",
                "",
                "IBM1047",
                "cp037",
                "a\"b\r\nc",
                "x-user-defined"
            })
    void takesUtf8WhereTheLabelIsUselessOrDangerous(String label) throws IOException {
        assertThat(text(label, "+ADw-b+AD4- ü".getBytes(UTF_8))).isEqualTo("+ADw-b+AD4- ü");
    }

    @Test
    void takesWindows1252WhereNothingElseFits() throws IOException {
        byte[] octets = "Gr\u00FC\u00DFe".getBytes(ISO_8859_1);

        assertThat(text("unknown", octets)).isEqualTo("Grüße");
        assertThat(text("utf-8", octets)).isEqualTo("Grüße");
    }

    @Test
    void keepsUtf8WithOneBadOctet() throws IOException {
        byte[] octets = "Grüße x".getBytes(UTF_8);
        octets[octets.length - 1] = (byte) 0xFF;

        assertThat(text("utf-8", octets)).isEqualTo("Grüße \uFFFD");
    }

    @Test
    void recognisesMarksAndEscapesWithoutALabel() throws IOException {
        assertThat(text("", "\uFEFFü".getBytes(UTF_8))).isEqualTo("ü");
        assertThat(text("", "\uFEFFü".getBytes(UTF_16BE))).isEqualTo("ü");
        assertThat(text("", "日本語".getBytes(Charset.forName("iso-2022-jp")))).isEqualTo("日本語");
    }

    @Test
    void believesAPageThatDeclaresItsCharsetOnlyWithoutALabel() throws IOException {
        byte[] page =
                "<meta http-equiv=x content='text/html; charset=koi8-r'>Привет"
                        .getBytes(Charset.forName("koi8-r"));

        assertThat(PartContent.text(Parts.leaf("text/html"), new ByteArrayInputStream(page), 1000))
                .endsWith("Привет");
    }

    @Test
    void endsAtTheLimitBetweenCharacters() throws IOException {
        byte[] octets = "äöü".getBytes(UTF_8);

        assertThat(PartContent.text(utf8(), new ByteArrayInputStream(octets), 3)).isEqualTo("ä");
        assertThat(PartContent.text(utf8(), new ByteArrayInputStream(octets), 0)).isEmpty();
    }

    @Test
    void givesFlowedTextAsItWasWritten() throws IOException {
        byte[] octets = "One \r\ntwo\r\n>> quoted \r\n>> on\r\n>\r\n  x\r\n".getBytes(UTF_8);
        BodyPart flowed = Parts.text(Map.of("format", "Flowed"));

        assertThat(PartContent.writtenText(flowed, new ByteArrayInputStream(octets), 1000))
                .isEqualTo("One two\n>> quoted on\n>\n x");
        assertThat(PartContent.writtenText(utf8(), new ByteArrayInputStream(octets), 1000))
                .isEqualTo(new String(octets, UTF_8));
    }

    private static BodyPart utf8() {
        return Parts.text(Map.of("charset", "utf-8"));
    }

    private static String text(String label, byte[] octets) throws IOException {
        return PartContent.text(
                Parts.text(Map.of("charset", label)), new ByteArrayInputStream(octets), 100_000);
    }

    private static String decode(String encoding, String encoded) throws IOException {
        try (var content =
                PartContent.decoded(
                        Parts.encoded("text/plain", encoding),
                        new ByteArrayInputStream(encoded.getBytes(ISO_8859_1)))) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
