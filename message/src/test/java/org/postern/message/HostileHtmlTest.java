package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileHtmlTest {
    private static final List<String> RAW_TEXT =
            List.of(
                    "script",
                    "style",
                    "noscript",
                    "noembed",
                    "noframes",
                    "iframe",
                    "xmp",
                    "title",
                    "textarea",
                    "plaintext",
                    "template",
                    "select",
                    "svg",
                    "math");
    private static final List<String> QUOTES = List.of("\"", "'", "`", "");
    private static final String BREAKOUT = "<img src=x onerror=P()>";

    static List<String> hostile() throws IOException {
        try (InputStream file = HostileHtmlTest.class.getResourceAsStream("hostile.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void writesNothingThatIsNotOnTheLists(String fragment) {
        checkIn("", fragment, "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void writesNothingElseWhateverStandsAround(String fragment) {
        checkIn("<p>before</p>", fragment, "<p>after</p>");
        checkIn("<table><tr><td>", fragment, "</table>");
        checkIn("<table>", fragment, "");
        checkIn("<a href='https://good.example'><b><i>", fragment, "</b></a>");
        checkIn("<svg><desc>", fragment, "</svg>");
        checkIn("<math><mtext>", fragment, "</math>");
        checkIn("<!--", fragment, "-->");
        checkIn("<b title=\"", fragment, "\">");
        checkIn("<b title='", fragment, "'>");
        checkIn("<style>", fragment, "</style>" + fragment);
        checkIn("<noscript>", fragment, "</noscript>");
        checkIn("<select><option>", fragment, "</select>");
        checkIn("<template>", fragment, "</template>");
        checkIn("<frameset>", fragment, "</frameset>");
        checkIn("<pre>\n", fragment, "</pre>");
        checkIn("\u0000\uFEFF", fragment.replace("=", "\u0000="), "\uD800");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 200, 201, 254, 255, 256, 257, 506, 511, 512, 513, 5000})
    void writesNothingElseAtAnyDepth(int depth) {
        for (String element :
                List.of("div", "b", "blockquote", "table><tr><td", "font color=red", "svg")) {
            checkIn(
                    ("<" + element + ">").repeat(depth),
                    "<form><math><mtext></form><form><mglyph><style></math>" + BREAKOUT,
                    "");
            checkIn(
                    ("<" + element + ">").repeat(depth),
                    "<svg></p><style><a id=\"</style>" + BREAKOUT,
                    "\">");
        }
    }

    @Test
    void writesNothingElseForAnyPairOfRawTextElements() {
        for (String outer : RAW_TEXT) {
            for (String inner : RAW_TEXT) {
                for (String quote : QUOTES) {
                    String title = " title=" + quote + "</" + outer + ">" + BREAKOUT + quote;
                    checkIn("<" + outer + "><" + inner + title + ">", BREAKOUT, "</" + inner + ">");
                    checkIn("<" + outer + "><p" + title + ">", "</" + inner + ">" + BREAKOUT, "");
                    checkIn("<" + outer + "><" + inner + "><!--</" + outer + ">", BREAKOUT, "-->");
                }
            }
        }
    }

    @Test
    void writesNothingElseForAnyMixture() throws IOException {
        var random = new Random(20_261_122);
        List<String> pieces = new ArrayList<>(hostile());
        for (String name : RAW_TEXT) {
            pieces.addAll(List.of("<" + name + ">", "</" + name + ">", "<" + name + " x=\""));
        }
        pieces.addAll(
                List.of(
                        "<p>",
                        "</p>",
                        "<table>",
                        "<td>",
                        "</table>",
                        "<!--",
                        "-->",
                        "\"",
                        "'",
                        ">",
                        "<",
                        "&",
                        "]]>",
                        "<![CDATA[",
                        "<a>",
                        "</a>",
                        "<b>",
                        "</b>",
                        "x",
                        "\u0000",
                        "/"));
        for (int i = 0; i < 1000; i++) {
            var html = new StringBuilder();
            for (int n = random.nextInt(12) + 1; n > 0; n--) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                int from = random.nextInt(4) == 0 ? random.nextInt(piece.length()) : 0;
                html.append(piece, from, piece.length());
            }
            checkIn("", html.toString(), "");
        }
    }

    /**
     * What a parser reads in the page is what was written: it reads the same when written again.
     */
    @ParameterizedTest
    @MethodSource("hostile")
    void isReadAsItWasWritten(String fragment) {
        Element once = read(document(fragment).html()).expectFirst(".mail");
        assumeThat(once.select("img")).isEmpty();
        Element again = read(document(once.outerHtml()).html()).expectFirst(".mail > div > div");

        assertThat(again.html()).isEqualTo(once.html().replace(" class=\"image\"", ""));
    }

    /** jsoup 1.24.1 throws here. */
    @Test
    void showsBareTextWhereTheParserFails() {
        MessageDocument page = document("<svg><template>text <b onclick=P()>".repeat(300));

        SafePage.check(page.html());
        assertThat(page.html()).contains("text").contains("too large");
    }

    @Test
    void letsNoContentIdBreakOut() {
        MessageDocument page =
                MessageDocument.ofHtml(
                        "<img src='cid:a\"onerror=P()%22%3E%3Cscript%3E'>",
                        id -> Optional.of("/inline/" + id));

        SafePage.check(page.html());
    }

    private static Document read(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static void checkIn(String before, String fragment, String after) {
        SafePage.check(document(before + fragment + after).html());
    }

    private static MessageDocument document(String html) {
        return MessageDocument.ofHtml(html, id -> Optional.of("/inline/" + id.length()));
    }
}
