package org.postern.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.bookmarks.BookmarkAddress.Accepted;
import org.postern.bookmarks.BookmarkAddress.Reason;
import org.postern.bookmarks.BookmarkAddress.Refused;

class BookmarkAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "HTTP://EXAMPLE.ORG",
                "http://user@example.org:8080/a|b{c}?d=[e]#f",
                "ftp://ftp.example.org/pub",
                "https://[2001:db8::1]/",
                "https://müller.example/ü",
                "mailto:ann@example.org",
                "news:comp.mail.misc",
            })
    void addressesOfListedSchemesAreKeptAsTheyAre(String text) {
        assertThat(BookmarkAddress.parse("  " + text + "\n"))
                .isEqualTo(new Accepted(new BookmarkAddress(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>x</script>",
                "file:///etc/passwd",
                "vbscript:x",
                "blob:https://example.org/1",
                "view-source:https://example.org",
                "place:sort=8",
                "chrome://settings",
                "ms-msdt:/id",
                "about:blank",
                "//example.org/",
                "/mail",
                "example.org",
                "&#106;avascript:x",
                "java%73cript:x",
                ":",
            })
    void otherSchemesAreRefused(String text) {
        assertThat(BookmarkAddress.parse(text)).isEqualTo(new Refused(Reason.SCHEME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "java\0script:alert(1)",
                "\u0001javascript:alert(1)",
                "https://example.org/\u202Egnp.exe",
                "https://exam\u00ADple.org/",
                "https://example.org/\uD800",
                "https://",
                "https:///path",
                "https:example.org",
                "https:\\\\example.org",
                "https://user@",
                "https://:80/",
                "mailto:",
            })
    void whatHidesSomethingOrHasNoHostIsRefused(String text) {
        assertThat(BookmarkAddress.parse(text)).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void emptyAndTooLongAreRefused() {
        assertThat(BookmarkAddress.parse(" \n ")).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(BookmarkAddress.parse("https://example.org/" + "a".repeat(4000)))
                .isEqualTo(new Refused(Reason.TOO_LONG));
        assertThat(BookmarkAddress.parse("https://a.example/" + "<".repeat(3000)))
                .isEqualTo(new Refused(Reason.TOO_LONG));
    }

    @Test
    void whatBrowsersLeaveUnescapedIsEscaped() {
        assertThat(BookmarkAddress.parse("https://example.org/a b\"><c"))
                .isEqualTo(
                        new Accepted(new BookmarkAddress("https://example.org/a%20b%22%3E%3Cc")));
    }

    @Test
    void nothingThatIsRefusedCanBeMade() {
        assertThatThrownBy(() -> new BookmarkAddress("javascript:x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BookmarkAddress("https://a.example/ b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example@evil.example/x, evil.example",
        "https://evil.example\\@bank.example/, evil.example",
        "https://example.org:8080/a@b, example.org:8080",
        "https://example.org?@bank.example, example.org",
        "mailto:ann@example.org, ann@example.org",
    })
    void hostIsTheOneThatIsAsked(String address, String host) {
        assertThat(new BookmarkAddress(address).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org",
        "example.org/a?b, https://example.org/a?b",
        "example.org:8080/a, https://example.org:8080/a",
        "http://example.org, http://example.org",
    })
    void schemeMayBeLeftOutWhereSomebodyTypes(String typed, String address) {
        assertThat(BookmarkAddress.typed(typed))
                .isEqualTo(new Accepted(new BookmarkAddress(address)));
    }

    @Test
    void typedScriptStaysRefused() {
        assertThat(BookmarkAddress.typed("javascript:alert(1)"))
                .isEqualTo(new Refused(Reason.SCHEME));
    }

    @Test
    void countlessDotsAreOnlyTooLong() {
        assertThat(BookmarkAddress.typed("a.".repeat(200_000) + "a"))
                .isEqualTo(new Refused(Reason.TOO_LONG));
    }
}
