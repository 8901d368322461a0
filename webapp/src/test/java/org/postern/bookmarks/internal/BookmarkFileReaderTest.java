package org.postern.bookmarks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.bookmarks.BookmarkAddress.Reason;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.ImportOutcome.RefusedEntry;
import org.postern.bookmarks.internal.BookmarkFile.ParsedFolder;

@Timeout(60)
class BookmarkFileReaderTest {
    private static final String USUAL =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <!-- This is an automatically generated file. -->
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks Menu</H1>
            <DL><p>
                <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bar &amp; more</H3>
                <DL><p>
                    <DT><A HREF="https://a.example/?x=1&amp;y=2" ADD_DATE="1700000000" \
            ICON="data:image/png;base64,AAAA" TAGS="Sea,tide">A &lt;b&gt; &#39;c&#x27;</A>
                    <DD>Described
                </DL><p>
                <HR>
                <DT><A HREF="https://b.example/">B</A>
            </DL><p>
            """;

    @Test
    void foldersTitlesDatesTagsAndDescriptionsAreRead() {
        var root = read(USUAL).root();

        assertThat(addresses(root)).containsExactly("https://b.example/");
        var entry = folder(root, "Bar & more").entries().getFirst();
        assertThat(entry.content().title()).isEqualTo("A <b> 'c'");
        assertThat(entry.content().address().value()).isEqualTo("https://a.example/?x=1&y=2");
        assertThat(entry.content().tags().names()).containsExactly("sea", "tide");
        assertThat(entry.content().description()).isEqualTo("Described");
        assertThat(entry.added()).contains(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void whatCouldRunIsRefusedWithLineAndReason() {
        var file =
                read(
                        """
                        <DL><p>
                        <DT><A HREF="javascript:alert(1)">Let</A>
                        <DT><A HREF="java&#10;script:alert(1)">Split</A>
                        <DT><A HREF="&#x6A;avascript:alert(1)">Hidden</A>
                        <DT><A HREF="data:text/html,x">Data</A>
                        <DT><A HREF="file:///etc/passwd">File</A>
                        <DT><A HREF="">Empty</A>
                        <DT><A>None</A>
                        <DT><A HREF="https://a.example/%s">Long</A>
                        <DT><A HREF="place:sort=8">Recent</A>
                        </DL>
                        """
                                .formatted("a".repeat(4000)));

        assertThat(file.root().entries()).isEmpty();
        assertThat(file.refused()).isEqualTo(9);
        assertThat(file.firstRefused())
                .containsExactly(
                        new RefusedEntry(2, "Let", Reason.SCHEME),
                        new RefusedEntry(3, "Split", Reason.MALFORMED),
                        new RefusedEntry(4, "Hidden", Reason.SCHEME),
                        new RefusedEntry(5, "Data", Reason.SCHEME),
                        new RefusedEntry(6, "File", Reason.SCHEME),
                        new RefusedEntry(7, "Empty", Reason.EMPTY),
                        new RefusedEntry(8, "None", Reason.EMPTY),
                        new RefusedEntry(9, "Long", Reason.TOO_LONG),
                        new RefusedEntry(10, "Recent", Reason.SCHEME));
    }

    @Test
    void markupInTitlesIsText() {
        var file =
                read(
                        "<DL><DT><A HREF=https://a.example/>&lt;img src=x onerror=P()&gt;"
                                + "</A><DT><H3>&lt;script&gt;</H3><DL><DT>"
                                + "<A HREF='https://b.example/'>b</A></DL></DL>");

        assertThat(file.root().entries().getFirst().content().title())
                .isEqualTo("<img src=x onerror=P()>");
        assertThat(file.root().folders()).containsOnlyKeys("<script>");
    }

    @Test
    void whatIsNotClosedIsReadAllTheSame() {
        var file =
                read(
                        "<dl><dt><h3>One<dl><dt><a href=\"https://a.example/\">A"
                                + "<dt><a href=\"https://b.example/\">B<dd>said</dl>"
                                + "<dt><a href=\"https://c.example/\">C");

        assertThat(addresses(file.root())).containsExactly("https://c.example/");
        assertThat(addresses(folder(file.root(), "One")))
                .containsExactly("https://a.example/", "https://b.example/");
    }

    @Test
    void tooManyEndsWithoutTheRestAndSaysSo() {
        String links = "<DT><A HREF=\"https://a.example/\">x</A>\n".repeat(50_010);
        var file = read("<DL>" + links + "</DL>");

        assertThat(file.root().entries()).hasSize(BookmarkFileReader.MOST_ENTRIES);
        assertThat(file.cut()).isTrue();
    }

    @Test
    void tooManyFoldersAndRefusalsAreCounted() {
        String folders =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> "<DT><H3>f" + i + "</H3><DL></DL>")
                        .collect(Collectors.joining());
        var file = read(folders + "<A HREF=x:y>r</A>".repeat(1_000));

        assertThat(file.root().folders()).hasSize(BookmarkFileReader.MOST_FOLDERS);
        assertThat(file.refused()).isEqualTo(1_000);
        assertThat(file.firstRefused()).hasSize(BookmarkFileReader.MOST_LISTED);
        assertThat(file.cut()).isTrue();
    }

    @Test
    void foldersTooDeepAreOneWithTheDeepestAllowed() {
        int deep = 100_000;
        String open = "<DT><H3>f</H3><DL>";
        var file =
                read(
                        open.repeat(deep)
                                + "<DT><A HREF='https://deep.example/'>deep</A>"
                                + "</DL>".repeat(deep)
                                + "<DT><A HREF='https://top.example/'>top</A>");

        assertThat(addresses(file.root())).containsExactly("https://top.example/");
        ParsedFolder at = file.root();
        int depth = 0;
        while (!at.folders().isEmpty()) {
            at = folder(at, "f");
            depth++;
        }
        assertThat(depth).isEqualTo(Folder.DEEPEST);
        assertThat(addresses(at)).containsExactly("https://deep.example/");
    }

    @Test
    void endsThatWereNeverBegunEndNothing() {
        var file = read("</DL>".repeat(1000) + "<DT><A HREF='https://a.example/'>a</A></DL></DL>");

        assertThat(addresses(file.root())).containsExactly("https://a.example/");
    }

    @Test
    void firstOfTwoAddressesCounts() {
        var file = read("<A HREF='https://a.example/' HREF='javascript:x'>a</A>");

        assertThat(addresses(file.root())).containsExactly("https://a.example/");
    }

    @Test
    void datesThatAreNoneAreLeftOut() {
        for (var date : List.of("-1", "0", "99999999999999999999", "9999999999", "x", "1e9")) {
            var file = read("<A HREF='https://a.example/' ADD_DATE='" + date + "'>a</A>");
            assertThat(file.root().entries().getFirst().added())
                    .as(date)
                    .isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<A",
                "<A ",
                "<A HREF=\"",
                "<!--",
                "<!",
                "</",
                "&",
                "&#",
                "<DL>",
                "</DL>",
                "<H3>",
                "<DT><H3>x</H3><DL>",
                "<A HREF='x",
                "<DD>",
                "\0",
                "<A \"",
                "<A =",
                "<A/",
                "<A HREF==\"\"",
                "-->",
                "<A HREF=javascript:x>",
                "\uD800",
                "<a\n"
            })
    void hostileFilesAreReadInTimeProportionalToTheirSize(String piece) {
        String file = piece.repeat(4_000_000 / piece.length());
        long start = System.nanoTime();

        var read = read(file);

        assertThat(read.root().entries()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static BookmarkFile read(String file) {
        return BookmarkFileReader.read(file);
    }

    private static ParsedFolder folder(ParsedFolder within, String name) {
        return java.util.Objects.requireNonNull(within.folders().get(name));
    }

    private static List<String> addresses(ParsedFolder folder) {
        return folder.entries().stream().map(entry -> entry.content().address().value()).toList();
    }
}
