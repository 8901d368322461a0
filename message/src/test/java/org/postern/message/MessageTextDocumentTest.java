package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextDocumentTest {

    @Test
    void keepsTheTextAsWritten() {
        String text = "Hello,\n\n  two  spaces\n\ttab <b>&amp; \"quotes\" it's `here`\n\nEnd";

        assertThat(shown(text).wholeText()).isEqualTo(text);
    }

    @Test
    void isACompleteDocument() {
        String html = MessageDocument.ofText("x", false).html();

        assertThat(html).startsWith("<!doctype html>\n<html lang=\"").endsWith("</html>\n");
        assertThat(html).contains("<meta charset=\"utf-8\">", "color-scheme: light dark");
        assertThat(MessageDocument.ofText("http://x.org/a.png", false).remoteContent()).isFalse();
    }

    @Test
    void nestsQuotations() {
        Element text = shown("a\n> b\n>> c\n> > c2\n>d\n\ne");

        assertThat(text.select("> blockquote")).hasSize(1);
        assertThat(text.select("> blockquote > blockquote").text()).isEqualTo("c c2");
        assertThat(text.expectFirst("blockquote").wholeText()).isEqualTo("bc\nc2d");
        assertThat(text.ownText()).contains("a").contains("e");
    }

    /** The line end before the end of a block shows no line: an empty one needs two. */
    @Test
    void keepsEmptyLinesAroundQuotationsAndSignature() {
        Element text = shown("a\n\n> b\n>\n>> c\n\n-- \nAnn");

        assertThat(text.textNodes().getFirst().getWholeText()).isEqualTo("a\n\n");
        assertThat(text.expectFirst("blockquote").textNodes().getFirst().getWholeText())
                .isEqualTo("b\n\n");
        assertThat(text.textNodes().getLast().getWholeText()).isEqualTo("\n");
    }

    @Test
    void limitsTheDepthOfQuotations() {
        assertThat(shown(">".repeat(5000) + " x").select("blockquote").size()).isEqualTo(8);
        assertThat(MessageDocument.ofText((">".repeat(50) + "\nx\n").repeat(50_000), false).html())
                .hasSizeLessThan(10_000_000)
                .contains("too large");
    }

    @Test
    void dimsTheSignature() {
        Element text = shown("Hello\n-- \nnot yet\n-- \nAnn\nhttps://x.org");

        assertThat(text.expectFirst(".signature").wholeText()).isEqualTo("-- \nAnn\nhttps://x.org");
        assertThat(shown("Hello\n> -- \n> Ann").select(".signature")).isEmpty();
        assertThat(shown("Hello\n--\nAnn").select(".signature")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see http://x.org|http://x.org|http://x.org",
                "see https://x.org/a?b=c&d=e#f.|https://x.org/a?b=c&d=e#f|https://x.org/a?b=c&d=e#f",
                "(http://x.org/a_(b))|http://x.org/a_(b)|http://x.org/a_(b)",
                "<http://x.org/>|http://x.org/|http://x.org/",
                "\"http://x.org\",|http://x.org|http://x.org",
                "www.x.org!|www.x.org|https://www.x.org",
                "WWW.x.org|WWW.x.org|https://WWW.x.org",
                "HTTP://x.org|HTTP://x.org|http://x.org",
                "mailto:a@b.c|mailto:a@b.c|mailto:a@b.c",
                "mailto:a@b.c?attach=/etc/passwd&subject=x|mailto:a@b.c?attach=/etc/passwd&subject=x|mailto:a@b.c?subject=x",
                "http://x.org/日本|http://x.org/日本|http://x.org/日本",
                "http://x.org/a'b|http://x.org/a'b|http://x.org/a%27b",
                "'http://x.org\"onmouseover=\"alert(1)'|http://x.org|http://x.org",
            })
    void linksAddresses(String line, String shownAs, String target) {
        Element link = shown(line).expectFirst("a");

        assertThat(link.text()).isEqualTo(shownAs);
        assertThat(link.attr("href")).isEqualTo(target);
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
        assertThat(link.attr("target")).isEqualTo("_blank");
        assertThat(shown(line).wholeText()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "xhttp://x.org",
                "http://",
                "https:///x",
                "http:// x",
                "www.",
                "awww.x.org",
                "mailto:",
                "http://\\x",
                "vbscript:x",
                "ms-word:ofe|u|x",
                "//x.org",
                "http:x.org"
            })
    void linksNothingElse(String line) {
        assertThat(shown(line).select("a")).isEmpty();
        assertThat(shown(line).wholeText()).isEqualTo(line);
    }

    @Test
    void endsALinkAtADirectionMark() {
        Element link = shown("http://x.org/\u202Egpj.exe").expectFirst("a");

        assertThat(link.attr("href")).isEqualTo("http://x.org/");
    }

    @Test
    void joinsFlowedParagraphs() {
        String text = "One \ntwo \nthree\n> quoted \n> line\n From here\n-- \nAnn";

        assertThat(shown(text, true).wholeText())
                .isEqualTo("One two threequoted lineFrom here-- \nAnn");
        assertThat(shown(text, false).wholeText()).contains("One \ntwo \nthree");
    }

    @Test
    void deletesTheSpaceAtACutWhereThePartSaysSo() {
        BodyPart part = Parts.text(Map.of("format", "Flowed", "delsp", "YES"));
        Document page = Jsoup.parse(MessageDocument.ofText(part, "日本 \n語").html());

        assertThat(page.expectFirst(".text").wholeText()).isEqualTo("日本語");
        assertThat(MessageDocument.ofText(Parts.text(Map.of()), "a \nb").html()).contains("a \nb");
    }

    @Test
    void leavesControlsOut() {
        assertThat(shown("a\u0000b\u001Bc\u0085d\uD83De").wholeText()).isEqualTo("abcd\uFFFDe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "http://",
                "mailto:",
                "mailto:a@b ",
                "www.",
                "www.)",
                "http://x))))",
                "> ",
                ">\n",
                "-- \n",
                "(",
                "http://x.org/a(",
                " \n",
                "h",
                "\n",
                "http://x.org.,;"
            })
    void isQuickAndBoundedForAnything(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    String text = piece.repeat(200_000 / piece.length());
                    assertThat(MessageDocument.ofText(text, true).html().length())
                            .isLessThan(12_000_000);
                });
    }

    private static Element shown(String text) {
        return shown(text, false);
    }

    private static Element shown(String text, boolean flowed) {
        Document page = Jsoup.parse(MessageDocument.ofText(text, flowed).html());
        return page.expectFirst("body > .text");
    }
}
