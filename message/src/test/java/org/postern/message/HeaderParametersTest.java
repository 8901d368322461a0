package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderParametersTest {

    @Test
    void keepsPlainValuesUnderLowerCaseNames() {
        assertThat(decode("CharSet", "UTF-8", "format", "flowed"))
                .containsExactly(Map.entry("charset", "UTF-8"), Map.entry("format", "flowed"));
    }

    /** The sample of RFC 2231 §4.1. */
    @Test
    void joinsEncodedAndPlainSections() {
        assertThat(
                        decode(
                                "title*0*", "us-ascii'en'This%20is%20even%20more%20",
                                "title*1*", "%2A%2A%2Afun%2A%2A%2A%20",
                                "title*2", "isn't it!"))
                .containsEntry("title", "This is even more ***fun*** isn't it!");
    }

    @Test
    void joinsSectionsInAnyOrderUpToTheFirstGap() {
        assertThat(decode("n*2", "c", "n*0", "a", "n*1", "b", "n*4", "e"))
                .containsEntry("n", "abc");
    }

    @Test
    void acceptsSectionsThatBeginAtOneButNotLater() {
        assertThat(decode("n*1", "a", "n*2", "b")).containsEntry("n", "ab");
        assertThat(decode("n*2", "a")).doesNotContainKey("n");
    }

    @Test
    void decodesACharacterSplitBetweenSections() {
        assertThat(decode("n*0*", "utf-8''%C3", "n*1*", "%BC")).containsEntry("n", "ü");
    }

    @Test
    void prefersTheEncodedValue() {
        assertThat(decode("filename", "na_ve.txt", "filename*", "UTF-8''na%C3%AFve.txt"))
                .containsEntry("filename", "naïve.txt");
    }

    @Test
    void decodesEncodedWordsInPlainValues() {
        assertThat(decode("name", "=?utf-8?Q?na=C3=AFve.txt?=")).containsEntry("name", "naïve.txt");
    }

    @Test
    void toleratesMalformedCharsetsAndEscapes() {
        assertThat(decode("n*", "%C3%BC")).containsEntry("n", "ü");
        assertThat(decode("n*", "nonsense''%C3%BC")).containsEntry("n", "ü");
        assertThat(decode("n*", "utf-7''+ADw-")).containsEntry("n", "+ADw-");
        assertThat(decode("n*", "utf-8'x")).containsEntry("n", "utf-8'x");
        assertThat(decode("n*", "utf-8''%4")).containsEntry("n", "%4");
        assertThat(decode("n*", "utf-8''%ZZ%")).containsEntry("n", "%ZZ%");
        assertThat(decode("n*", "koi8-r''%F0")).containsEntry("n", "П");
    }

    @Test
    void keepsTheFirstOfTwo() {
        assertThat(decode("n", "a", "N", "b")).containsExactly(Map.entry("n", "a"));
        assertThat(decode("n*0", "a", "n*0", "b")).containsEntry("n", "a");
    }

    @Test
    void givesOneLine() {
        assertThat(decode("n*", "utf-8''a%0D%0ABcc:%20x%00%E2%80%AE"))
                .containsEntry("n", "a Bcc: x");
        assertThat(decode("n", "a\r\nb")).containsEntry("n", "a b");
    }

    @Test
    void limitsSectionsNamesAndValues() {
        var raw = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < 20_000; i++) {
            raw.add(Map.entry("n*" + i, "x".repeat(10)));
            raw.add(Map.entry("p" + i, "x"));
        }
        raw.add(Map.entry("x".repeat(5000), "y"));
        var decoded = HeaderParameters.decode(raw);

        assertThat(decoded).hasSizeLessThanOrEqualTo(100);
        assertThat(decoded.get("n")).hasSize(1000);
    }

    @Test
    void readsAMapAsWell() {
        assertThat(HeaderParameters.decode(Map.of("A*", "utf-8''%41"))).containsEntry("a", "A");
    }

    private static Map<String, String> decode(String... namesAndValues) {
        List<Map.Entry<String, String>> raw = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            raw.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return HeaderParameters.decode(raw);
    }
}
