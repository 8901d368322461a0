package org.postern.bookmarks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkAddress;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.BookmarkId;
import org.postern.bookmarks.Place;
import org.postern.finding.Tags;
import org.postern.sharing.CollectionId;

class BookmarkTableTest extends BrowserlessTest {
    private static final CollectionId HERE = new CollectionId(1);
    private BookmarkTable table;

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @BeforeEach
    void stand() {
        table = new BookmarkTable(new NoActions(), () -> {});
        UI.getCurrentOrThrow().add(table);
    }

    @Test
    void sameRowsStandAsTheyStood() {
        table.show(List.of(bookmark("Tides")), true, Set.of(HERE));
        var row = lastRow();

        table.show(List.of(bookmark("Tides")), true, Set.of(HERE));

        assertThat(lastRow()).isSameAs(row);
    }

    @Test
    void otherRowsComeInTheirPlace() {
        table.show(List.of(bookmark("Tides")), true, Set.of(HERE));
        var row = lastRow();

        table.show(List.of(bookmark("Tide tables")), true, Set.of(HERE));
        assertThat(lastRow()).isNotSameAs(row);

        var changed = lastRow();
        table.show(List.of(bookmark("Tide tables")), true, Set.of());
        assertThat(lastRow()).isNotSameAs(changed);
    }

    private NativeTableRow lastRow() {
        return $(NativeTableRow.class).all().getLast();
    }

    private static Bookmark bookmark(String title) {
        var address = new BookmarkAddress("https://tides.example/");
        return new Bookmark(
                new BookmarkId(1),
                Place.in(HERE),
                new BookmarkContent(title, address, "", Tags.NONE),
                0,
                Optional.empty(),
                Instant.EPOCH,
                1);
    }

    private static final class NoActions implements BookmarkTable.RowActions {
        @Override
        public void opened(Bookmark bookmark) {}

        @Override
        public void edit(Bookmark bookmark) {}

        @Override
        public void delete(Bookmark bookmark) {}
    }
}
