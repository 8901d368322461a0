package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHtmlDocumentTest {
    private static final MessageDocument.InlineImages NONE = id -> Optional.empty();
    private static final String LIGHT = "<html lang=\"\" class=\"light\">";

    @Test
    void keepsTheTextAndTheLookOfANewsletter() throws IOException {
        String newsletter = resource("newsletter.html");
        MessageDocument page =
                MessageDocument.ofHtml(newsletter, id -> Optional.of("/inline/" + id));
        Element body = Jsoup.parse(page.html()).body();

        SafePage.check(page.html());
        assertThat(page.remoteContent()).isTrue();
        assertThat(body.text())
                .isEqualTo(
                        "The garden club’s letter for spring – read it here Logo Spring at the garden"
                                + " club Dear Ann, the seeds are in. Tomatoes & peppers 2,50 € Basil 1,20"
                                + " € Sow under glass Water with love Order now You get this because you"
                                + " are a member. Unsubscribe");
        assertThat(body.select("table")).hasSize(2);
        assertThat(body.expectFirst("h1").attr("style"))
                .isEqualTo(
                        "margin:0 0 16px 0;font-family:'Segoe UI', Helvetica, sans-serif;font-size:28px;"
                                + "line-height:1.2;color:#22543d");
        assertThat(body.select("td[bgcolor=#f0fff4]")).hasSize(1);
        assertThat(body.expectFirst("a[href^=https://garden.example/order]").attr("style"))
                .isEqualTo(
                        "display:inline-block;padding:12px 24px;background-color:#2f855a;color:#ffffff;"
                                + "border-radius:6px;text-decoration:none;font-weight:bold");
        assertThat(body.select("img")).hasSize(1);
        assertThat(body.expectFirst("img").attr("src")).isEqualTo("/inline/tomato@garden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "color: #FFF|color:#fff",
                "COLOR:Red !important|color:red",
                "color:rgb(1, 2, 3)|color:rgb(1, 2, 3)",
                "color:rgba(0,0,0,.5)|color:rgba(0,0,0,.5)",
                "background:#eee|background-color:#eee",
                "background: white url(https://x/y.png) no-repeat top|background-color:white",
                "background:none|''",
                "margin:0 auto|margin:0 auto",
                "margin:-1px|''",
                "padding:1px 2px 3px 4px|padding:1px 2px 3px 4px",
                "width:600px;max-width:100%|width:600px;max-width:100%",
                "width:101%|''",
                "border:1px solid #ccc|border:1px solid #ccc",
                "border-top:0 none transparent|border-top:0 none transparent",
                "font:bold 12px/1.5 'Open Sans',Arial|font:bold 12px / 1.5 'Open Sans', Arial",
                "font-family:Verdana,\"Times New Roman\",serif|font-family:Verdana, 'Times New Roman', serif",
                "font-size:14pt|font-size:14pt",
                "font-weight:600|font-weight:600",
                "line-height:1.6|line-height:1.6",
                "line-height:22px|line-height:22px",
                "text-align:center|text-align:center",
                "text-decoration:underline|text-decoration:underline",
                "display:none|display:none",
                "display:grid|''",
                "vertical-align:middle|vertical-align:middle",
                "opacity:0.5|opacity:0.5",
                "mso-line-height-rule:exactly;color:red|color:red",
                "color:red;position:fixed;color:blue|color:red;color:blue",
                "a:b;c:'x;y';color:red|color:red",
                "list-style:none|list-style:none",
                "border-collapse:collapse|border-collapse:collapse",
            })
    void keepsStylesThatAreUnderstood(String style, String expected) {
        Element kept =
                body("<p style=\"" + style.replace("\"", "&quot;") + "\">x</p>").expectFirst("p");

        assertThat(kept.attr("style")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://x.org/a?b=c&amp;d=e#f|https://x.org/a?b=c&d=e#f",
                "HTTP://X.org|http://X.org",
                "  https://x.org/ |https://x.org/",
                "https://x.org/a b|https://x.org/a%20b",
                "https://x.org/日本|https://x.org/日本",
                "ht&#10;tps://x.org|https://x.org",
                "mailto:a@b.c?subject=x&amp;attach=y&amp;cc=d@e.f|mailto:a@b.c?subject=x&cc=d@e.f",
                "tel:+31-20|tel:+31-20",
                "news:comp.mail|news:comp.mail",
                "nntp://x.org/a|nntp://x.org/a",
            })
    void keepsLinksAndTellsTheirTarget(String href, String target) {
        Element link = body("<a href=\"" + href + "\" title=lie>x</a>").expectFirst("a");

        assertThat(link.attr("href")).isEqualTo(target);
        assertThat(link.attr("title")).isEqualTo(target);
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
        assertThat(link.attr("target")).isEqualTo("_blank");
    }

    @Test
    void showsTheAlternativeTextOfImagesElsewhere() {
        MessageDocument page =
                MessageDocument.ofHtml(
                        "<img src=https://x.org/a.png alt='A <b>'><img src=//y>", NONE);

        assertThat(page.remoteContent()).isTrue();
        assertThat(page.html())
                .contains("<span class=\"image\">A &lt;b&gt;</span>")
                .doesNotContain("x.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td background=https://x.org>", "<p style='background:url(https://x.org)'>",
                "<img srcset='https://x.org 2x'>", "<p style='list-style-image:url(x)'>",
                "<body background=x.png>"
            })
    void tellsOfOtherThingsElsewhere(String html) {
        assertThat(MessageDocument.ofHtml("<table>" + html, NONE).remoteContent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x",
                "<a href=https://x.org>x</a>",
                "<img src=cid:x>",
                "<img alt=x>",
                "<img src='data:image/gif;base64,R0lGOD=='>",
                "<p style='color:red'>x"
            })
    void tellsNothingWhereNothingIsElsewhere(String html) {
        assertThat(MessageDocument.ofHtml(html, NONE).remoteContent()).isFalse();
    }

    @Test
    void showsInlineImages() {
        var page =
                MessageDocument.ofHtml(
                        "<img src='CID:logo%40x' alt=Logo width=10 height=99999 border=0>",
                        id -> id.equals("logo@x") ? Optional.of("/inline/7") : Optional.empty());

        assertThat(page.html())
                .contains("<img alt=\"Logo\" width=\"10\" border=\"0\" src=\"/inline/7\">");
        assertThat(MessageDocument.ofHtml("<img src=cid:other alt=Logo>", NONE).html())
                .contains("<span class=\"image\">Logo</span>");
    }

    @Test
    void showsRasterImagesInDataUpToALimit() {
        String data = Base64.getEncoder().encodeToString(new byte[900_000]);
        String image = "<img src='data:image/JPG;base64," + data + "'>";
        Element body = body(image.repeat(5));

        assertThat(body.select("img[src^=data:image/jpeg;base64,]")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body bgcolor=white>x",
                "<table bgcolor=#eee><tr><td>x</table>",
                "<p style='background:#fff'>x",
                "<font color=navy>x</font>",
                "<p style='color:#333'>x",
                "<body text=black>x"
            })
    void keepsAMessageWithColoursOnALightSheet(String html) {
        assertThat(MessageDocument.ofHtml(html, NONE).html()).contains(LIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x",
                "<p style='color:url(x)'>x",
                "<b>x</b>",
                "<p style='border:1px solid red'>x"
            })
    void letsAMessageWithoutColoursFollowTheReader(String html) {
        assertThat(MessageDocument.ofHtml(html, NONE).html()).doesNotContain(LIGHT);
    }

    @Test
    void carriesTheLanguage() {
        assertThat(MessageDocument.ofHtml("<html lang=de-AT>x", NONE).html())
                .contains("<html lang=\"de-AT\">");
        assertThat(MessageDocument.ofHtml("<html lang='\"><x'>x", NONE).html())
                .contains("<html lang=\"\">");
    }

    @Test
    void keepsTextOfElementsThatAreNotWritten() {
        String text =
                body("<form><fieldset><button>One</button> <label>Two</label></fieldset></form>"
                                + "<o:p>Three</o:p> <blink>Four</blink> <map>Five</map> <bdo dir=rtl>Six</bdo>")
                        .text();

        assertThat(text).isEqualTo("One TwoThree Four Five Six");
    }

    @Test
    void tellsWhereItShortens() {
        assertThat(MessageDocument.ofHtml("<p>x</p>", NONE).html()).doesNotContain("too large");
        assertThat(MessageDocument.ofHtml("<p>x ".repeat(700_000), NONE).html())
                .contains("too large");
        String deep = MessageDocument.ofHtml("<div>".repeat(1000) + "inside", NONE).html();
        assertThat(deep).contains("inside").contains("too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<b>",
                "<a>",
                "<a href=https://x.org>",
                "<div>",
                "<table>",
                "<td>",
                "<font size=",
                "<b x=",
                "<",
                "</",
                "<!",
                "<!--",
                "&",
                "&amp",
                "&#",
                "\"",
                "x",
                "<p style='",
                "<x ",
                "<i><p>",
                "<svg>",
                "<svg><p>",
                "<select>",
                "<option>",
                "<template>",
                "<math><mi>",
                "<nobr>",
                "</p>",
                "</br>",
                "<button>",
                "<form>",
                "<li>",
                "<h1>",
                "<ruby><rt>",
                "<frameset>",
                "\u0000",
                "<p style='color:red;color:red'>",
                "<img src=cid:x alt=x>",
                "<style>",
                "<script>",
                "<br>",
                "<a><b><table>",
                "<b></p>",
                "<a></div>",
                "<applet></b>",
                "<i></table>",
                "<title>",
                "<![CDATA["
            })
    void isQuickAndBoundedForAnything(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    String html = piece.repeat(200_000 / piece.length());
                    assertThat(MessageDocument.ofHtml(html, NONE).html().length())
                            .isLessThan(20_000_000);
                });
    }

    @Test
    void isQuickForManyAttributesAndDeclarations() {
        var attributes = new StringBuilder("<p ");
        var fonts = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            attributes.append("a").append(i).append("=x ");
            fonts.append("<font x").append(i).append("><p>");
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    MessageDocument.ofHtml(attributes + ">x", NONE);
                    MessageDocument.ofHtml(fonts.toString(), NONE);
                    MessageDocument.ofHtml(
                            "<p style='" + "color:red;(".repeat(30_000) + "'>x", NONE);
                    MessageDocument.ofHtml("<p style='" + "a:url(".repeat(30_000) + "'>x", NONE);
                    MessageDocument.ofHtml("<a href='" + "mailto:a?&".repeat(30_000) + "'>x", NONE);
                });
    }

    private static Element body(String html) {
        String page = MessageDocument.ofHtml(html, NONE).html();
        SafePage.check(page);
        return Jsoup.parse(page).body();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = MessageHtmlDocumentTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
