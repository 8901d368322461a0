package org.postern.bookmarks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkAddress;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.BookmarkId;
import org.postern.bookmarks.Place;
import org.postern.finding.Tags;
import org.postern.sharing.CollectionId;

class BookmarkFileWriterTest {

    @Test
    void asksForMoreOnlyWhenWhatItHasIsWritten() throws IOException {
        var file = new StringWriter();
        List<Boolean> written = new ArrayList<>();
        BookmarkFileWriter.Pages pages =
                (_, skipped) -> {
                    written.add(skipped == 0 || file.toString().contains("/" + skipped + "\""));
                    return skipped < 3 ? List.of(bookmark(skipped + 1)) : List.of();
                };

        new BookmarkFileWriter(file, Map.of(), pages).write();

        assertThat(written).containsExactly(true, true, true, true);
    }

    private static Bookmark bookmark(int number) {
        return new Bookmark(
                new BookmarkId(number),
                Place.in(new CollectionId(1)),
                new BookmarkContent(
                        "Title",
                        new BookmarkAddress("https://x.example/" + number),
                        "",
                        Tags.parse("")),
                0,
                Optional.empty(),
                Instant.EPOCH,
                1);
    }
}
