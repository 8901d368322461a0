package org.postern.notes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MarkdownDocumentsTest {
    private final MarkdownDocuments documents = new MarkdownDocuments();

    @Test
    void markdownBecomesHtml() {
        assertThat(html("# Gauge\n\n*no* **yes** `code`\n\n- one\n\n[link](https://a.example/)"))
                .contains("<em>no</em>", "<strong>yes</strong>", "<li>one</li>", "code")
                .contains("https://a.example/")
                .containsPattern("<h[1-6]>Gauge</h[1-6]>");
    }

    @Test
    void headingsStandBelowTheTitleOfTheNote() {
        assertThat(html("# Gauge\n\n###### Deepest"))
                .contains("<h2>Gauge</h2>", "<h6>Deepest</h6>");
    }

    @Test
    void whatIsToBeDoneHasBoxes() {
        assertThat(html("- [x] cable *new*\n- [ ] ladder\n- [y] other\n- plain [x] end"))
                .contains("\u2611 cable <em>new</em>", "\u2610 ladder")
                .contains("[y] other", "plain [x] end");
    }

    @Test
    void linksOpenElsewhereAndSayNothingOfUs() {
        assertThat(html("[x](https://a.example/)"))
                .contains("target=\"_blank\"", "noopener", "noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>canary()</script>",
                "<img src=x onerror=canary()>",
                "\"><img src=x onerror=canary()>",
                "<svg onload=canary()>",
                "<iframe srcdoc='<script>canary()</script>'></iframe>",
                "<a href='javascript:canary()'>x</a>",
                "<div>\n<script>canary()</script>\n</div>",
                "<style>@import url(//canary)</style>",
                "<form action=//canary><button>x</button></form>",
                "```\n</code></pre><script>canary()</script>\n```",
                "```\"><script>canary()\nx\n```",
                "![x](https://canary.example/x.png \"\" onerror=canary)",
                "[x](https://a.example/\"onclick=canary())",
                "[x]: javascript:canary()\n\n[x]",
                "&lt;script&gt;canary()&lt;/script&gt;",
                "<!-- --!><script>canary()</script>",
                "<![CDATA[<script>canary()</script>]]>",
                "<?php canary ?>",
            })
    void whatIsTypedAsHtmlIsText(String text) {
        assertThat(body(text))
                .doesNotContain(
                        "<script", "<img", "<svg", "<iframe", "<form", "<button", "<style", "<?")
                .doesNotContainPattern("(?i)<[a-z][^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)href=\"?\\s*javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:canary())",
                "[x](JaVaScRiPt:canary())",
                "[x](java&#115;cript:canary())",
                "[x](&#x6a;avascript:canary())",
                "[x](javascript&colon;canary())",
                "[x](<java\tscript:canary()>)",
                "[x](vbscript:canary)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "[x](//canary.example/)",
                "[x](\\\\canary\\share)",
                "<javascript:canary()>",
                "![x](javascript:canary())",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "![x](https://canary.example/x.png)",
            })
    void addressesOfOtherSchemesLeadNowhereAndPicturesAreNotFetched(String text) {
        assertThat(body(text))
                .doesNotContainPattern("(?i)(href|src)=\"?[^\"> ]*(canary|passwd|data:|script:)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "- ",
                "* a\n ",
                "[",
                "![",
                "[a](",
                "*a ",
                "_a_b",
                "`a",
                "<a ",
                "[a]: b\n",
                "**a*",
                "<!--",
                "&",
                "\\",
                "~",
                "|",
                "1. ",
                "# ",
                "    ",
                "(",
                "a*_",
                "[[]",
                "]("
            })
    void whatIsBuiltToBeCostlyIsShownSoon(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        long start = System.nanoTime();

        assertThat(html(text)).isNotEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    private String html(String text) {
        return documents.render(text).html();
    }

    private String body(String text) {
        String html = html(text);
        return html.substring(html.indexOf("<body"));
    }
}
