package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>Two</p>|One⏎⏎Two",
                "One<br>Two<br><br>Three|One⏎Two⏎⏎Three",
                "<div>One</div><div>Two</div>|One⏎Two",
                "<div><div><p>One</p></div></div>Two|One⏎⏎Two",
                "  One   two  &amp; <b>three</b>|One two & three",
                "One<b> two</b> three|One two three",
                "<ul><li>One</li><li><p>Two</p></li></ul>End|- One⏎- Two⏎⏎End",
                "<ol><li>One</li><li>Two<ul><li>Deep</li></ul></li></ol>|1. One⏎2. Two⏎  - Deep",
                "<a href='https://x.org'>site</a>.|site <https://x.org>.",
                "<a href='https://x.org/'>x.org</a>|x.org",
                "<a href='mailto:a@b.c'>a@b.c</a>|a@b.c",
                "<a href='javascript:x'>site</a>|site",
                "<a href='https://x.org'><img src=x></a>end|end",
                "<img src=x alt=Logo> Corp|Logo Corp",
                "<h1>Title</h1>Text|Title⏎⏎Text",
                "A<hr>B|A⏎---⏎B",
                "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>|1 2⏎3",
                "A<blockquote>B<br>C<blockquote>D</blockquote></blockquote>E|A⏎⏎> B⏎> C⏎>⏎>> D⏎⏎E",
                "<script>x</script><style>y</style><title>z</title>A|A",
                "<div style='display:none'>hidden</div>A|A",
                "<p hidden>hidden</p>A|A",
                "<textarea>x</textarea><svg><text>x</text></svg>A|A",
                "soft&shy;hyphen&nbsp;space|softhyphen space",
                "''|''",
            })
    void readsHtmlAsText(String html, String expected) {
        assertThat(HtmlText.of(html).stripTrailing()).isEqualTo(expected.replace('⏎', '\n'));
    }

    @Test
    void keepsPreformattedText() {
        assertThat(HtmlText.of("<pre>a\n  b\n\nc</pre>d")).isEqualTo("a\n  b\n\nc\n\nd\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>", "<blockquote>", "<br>", "<li>", "<ol><li>", "<a href=https://x.org>x", "<b>",
                "x ", "<td>", "<table>", "<", "&", "<pre>\n", "<div style='display:none'>"
            })
    void isQuickAndBoundedForAnything(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () ->
                        assertThat(HtmlText.of(piece.repeat(200_000 / piece.length())).length())
                                .isLessThan(2_000_000));
    }
}
