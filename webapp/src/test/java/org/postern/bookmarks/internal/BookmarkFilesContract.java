package org.postern.bookmarks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkQuery;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.ImportOutcome;
import org.postern.bookmarks.ImportOutcome.Imported;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.Scope;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.internal.TestPeople;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollections;
import org.postern.sharing.internal.TestCollections;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What holds for files into and out of every database. */
abstract class BookmarkFilesContract {
    private static final String FILE =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <DL><p>
            <DT><A HREF="https://top.example/" ADD_DATE="1700000000">Top "&amp;' ü 潮</A>
            <DT><H3>Sea &lt;x&gt;</H3>
            <DL><p>
            <DT><A HREF="https://sea.example/?a=1&amp;b='2'" TAGS="tide,level">Sea</A>
            <DD>Two
            lines &lt;b&gt;
            <DT><H3>Deep</H3>
            <DL><p>
            <DT><A HREF="https://deep.example/">Deep</A>
            <DT><A HREF="javascript:x">No</A>
            </DL><p>
            </DL><p>
            </DL><p>
            """;
    private final TestDatabase database = open();
    private final People people = TestPeople.in(database);
    private final SharedCollections shared =
            TestCollections.in(database, people, new ToldNotices());
    private final OpenCollections open = new OpenCollections(shared);
    private final JdbcBookmarks bookmarks =
            new JdbcBookmarks(database.client(), database.transactions(), open, Clock.systemUTC());
    private final JdbcBookmarkFiles files =
            new JdbcBookmarkFiles(
                    database.client(),
                    new NamedParameterJdbcTemplate(database.source()),
                    database.transactions(),
                    open,
                    Clock.systemUTC());
    private final Person ann = person("ann@example.org");
    private final CollectionId own = shared.of(ann, CollectionKind.BOOKMARKS).getFirst().id();

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fileIsTakenInOnceHoweverOftenItIsRead() throws IOException {
        assertThat(read(own, FILE))
                .isInstanceOfSatisfying(
                        Imported.class,
                        outcome -> {
                            assertThat(outcome.added()).isEqualTo(3);
                            assertThat(outcome.foldersAdded()).isEqualTo(2);
                            assertThat(outcome.refused()).isEqualTo(1);
                            assertThat(outcome.firstRefused().getFirst().line()).isEqualTo(12);
                        });

        assertThat(read(own, FILE))
                .isInstanceOfSatisfying(
                        Imported.class,
                        outcome -> {
                            assertThat(outcome.added()).isZero();
                            assertThat(outcome.duplicates()).isEqualTo(3);
                            assertThat(outcome.foldersAdded()).isZero();
                        });
        assertThat(all(own)).hasSize(3);
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        read(own, FILE);
        var written = new StringWriter();
        files.write(ann, own, written);
        var other = shared.create(ann, CollectionKind.BOOKMARKS, "Other").id();

        read(other, written.toString());

        assertThat(described(other)).isEqualTo(described(own)).hasSize(3);
        assertThat(paths(other)).isEqualTo(paths(own)).containsExactly("Deep", "Sea <x>");
    }

    @Test
    void fullFolderIsWrittenByAndByAndWhole() throws IOException {
        var file = new StringBuilder("<DL><p><DT><H3>Full</H3><DL><p>");
        for (int i = 0; i < 450; i++) {
            file.append("<DT><A HREF=\"https://x.example/%03d\">%03d</A>\n".formatted(i, i));
        }
        read(own, file + "</DL></DL>");
        var written = new StringWriter();

        files.write(ann, own, written);

        var links = Pattern.compile("x.example/([0-9]+)").matcher(written.toString());
        assertThat(links.results().map(found -> Integer.parseInt(found.group(1))).toList())
                .isEqualTo(IntStream.range(0, 450).boxed().toList());
    }

    @Test
    void oldFilesOfWesternBrowsersAreReadToo() throws IOException {
        byte[] file =
                "<A HREF=https://a.example/>F\u00F6hr</A>".getBytes(StandardCharsets.ISO_8859_1);
        files.read(ann, Place.in(own), new ByteArrayInputStream(file));

        assertThat(all(own)).extracting(b -> b.content().title()).containsExactly("Föhr");
    }

    @Test
    void whatIsNoBookmarkFileIsRefused() throws IOException {
        for (var file : List.of("", "PK\3\4", "{\"a\": 1}", "<html><body>Hello</body></html>")) {
            assertThat(read(own, file)).isInstanceOf(ImportOutcome.NoBookmarks.class);
        }
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException {
        var endless =
                new InputStream() {
                    private long read;

                    @Override
                    public int read() {
                        read++;
                        return '<';
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) {
                        read += length;
                        assertThat(read).isLessThan(ImportOutcome.MOST_BYTES + 100_000L);
                        return length;
                    }
                };
        assertThat(files.read(ann, Place.in(own), endless))
                .isInstanceOf(ImportOutcome.TooLarge.class);
    }

    @Test
    void strangerNeitherReadsNorWrites() {
        var ben = person("ben@example.org");

        assertThatThrownBy(
                        () ->
                                files.read(
                                        ben,
                                        Place.in(own),
                                        new ByteArrayInputStream(
                                                FILE.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> files.write(ben, own, new StringWriter()))
                .isInstanceOf(NoAccess.class);
    }

    private ImportOutcome read(CollectionId collection, String file) throws IOException {
        return files.read(
                ann,
                Place.in(collection),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Bookmark> all(CollectionId collection) {
        return bookmarks
                .list(ann, BookmarkQuery.of(new Scope.Everywhere()), 0, 100)
                .bookmarks()
                .stream()
                .filter(bookmark -> bookmark.place().collection().equals(collection))
                .toList();
    }

    private List<Object> described(CollectionId collection) {
        return all(collection).stream()
                .<Object>map(
                        b ->
                                List.of(
                                        b.content(),
                                        b.content().title().startsWith("Top")
                                                ? b.created()
                                                : Optional.empty()))
                .toList();
    }

    private List<String> paths(CollectionId collection) {
        return bookmarks.shelf(ann).folders().stream()
                .filter(folder -> folder.within().collection().equals(collection))
                .map(Folder::name)
                .collect(Collectors.toList());
    }

    private Person person(String address) {
        return people.byAddress(EmailAddress.of(address)).orElseThrow();
    }
}
