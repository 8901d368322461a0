package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page of a message must be, whatever came in; with lists of its own, on purpose. */
final class SafePage {
    private static final Set<String> ELEMENTS =
            Set.of(
                    ("body a abbr acronym address article aside b bdi big"
                                    + " blockquote br caption center cite code col colgroup dd del"
                                    + " dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5"
                                    + " h6 header hr i img ins kbd li main mark nav ol p pre q rp rt"
                                    + " ruby s samp section small span strike strong sub sup table"
                                    + " tbody td tfoot th thead time tr tt u ul var wbr")
                            .split(" ", -1));
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    ("href title target rel src alt width height align valign bgcolor border"
                                    + " cellpadding cellspacing colspan rowspan nowrap scope span clear"
                                    + " color noshade size face reversed start type value hspace vspace"
                                    + " dir lang style")
                            .split(" ", -1));
    private static final Map<String, Pattern> VALUES =
            Map.of(
                    "href",
                            Pattern.compile(
                                    "(https?://[^/?#]|mailto:|tel:|news:|nntp:)[^\\s\"'<>\\\\]*"),
                    "src",
                            Pattern.compile(
                                    "/inline/.*|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*"),
                    "rel", Pattern.compile("noopener noreferrer"),
                    "target", Pattern.compile("_blank"),
                    "color", Pattern.compile("#?[a-z0-9]+"),
                    "bgcolor", Pattern.compile("#?[a-z0-9]+"),
                    "width", Pattern.compile("[0-9.]+(px|%)?"),
                    "height", Pattern.compile("[0-9.]+(px|%)?"));
    private static final Pattern STYLE = Pattern.compile("[a-z-]+:[^;:]+(;[a-z-]+:[^;:]+)*");
    private static final Pattern STYLE_VALUE =
            Pattern.compile("(?:(?:rgb|hsl)a?\\([0-9., %/+deg-]+\\)|[\\p{L}\\p{N} #%.,/'_+-])+");
    private static final Pattern FORBIDDEN_STYLE =
            Pattern.compile(
                    "url|expression|var\\(|\\\\|/\\*|position|z-index|transform|inset|animation|content"
                            + "|margin[a-z-]*:[^;]*-[0-9]|indent:-|!important|--|@|image",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("</[a-z][a-z0-9]*>|<[a-z][a-z0-9]*( [a-z]+=\"[^\"<>`]*\")*>");

    private SafePage() {}

    /** Checks the page as text, then as what a parser makes of it. */
    static void check(String html) {
        assertThat(html).startsWith("<!doctype html>\n<html lang=\"");
        int sheet = html.indexOf("</style></head>\n");
        String head = html.substring(0, sheet);
        String body = html.substring(sheet);
        assertThat(head).hasSizeLessThan(6000).doesNotContain("evil.example", "P()");
        checkText(body);
        checkTree(Jsoup.parse(html));
    }

    /** Each left angle bracket begins a tag of the one form that we write. */
    private static void checkText(String body) {
        Matcher tags = TAG.matcher(body);
        int count = 0;
        while (tags.find()) {
            count++;
        }
        assertThat(body.chars().filter(c -> c == '<').count())
                .as("only tags: " + body)
                .isEqualTo(count);
        assertThat(body.chars().filter(c -> c == '>').count())
                .as("only tags: " + body)
                .isEqualTo(count);
        assertThat(body.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .isTrue();
    }

    private static void checkTree(Document page) {
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.children()).hasSize(1);
        assertThat(page.expectFirst("html").children()).containsExactly(page.head(), page.body());
        for (Element element : page.body().getAllElements()) {
            assertThat(element.normalName()).isIn(ELEMENTS);
            for (Attribute attribute : element.attributes()) {
                checkAttribute(element, attribute);
            }
        }
    }

    private static void checkAttribute(Element element, Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (name.equals("class")) {
            assertThat(value).isIn("mail", "text", "image", "signature", "notice");
            return;
        }
        if (name.equals("role")) {
            assertThat(element.className()).isEqualTo("notice");
            return;
        }
        assertThat(name).isIn(ATTRIBUTES);
        if (VALUES.containsKey(name)) {
            assertThat(value).matches(VALUES.get(name));
        }
        if (name.equals("href")) {
            assertThat(element.attr("rel")).isEqualTo("noopener noreferrer");
            assertThat(element.attr("target")).isEqualTo("_blank");
            assertThat(value).doesNotContain("attach=");
        }
        if (name.equals("style")) {
            checkStyle(value);
        }
    }

    private static void checkStyle(String style) {
        assertThat(style).matches(STYLE).doesNotContainPattern(FORBIDDEN_STYLE);
        for (String declaration : style.split(";", -1)) {
            assertThat(declaration.substring(declaration.indexOf(':') + 1)).matches(STYLE_VALUE);
        }
    }
}
