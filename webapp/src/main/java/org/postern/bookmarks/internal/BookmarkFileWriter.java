package org.postern.bookmarks.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.internal.FolderRows.FolderRow;

/** Writes the file of bookmarks that browsers read. */
final class BookmarkFileWriter {
    private static final String HEAD =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks</H1>
            """;
    private final Writer target;
    private final Map<Optional<FolderId>, List<FolderRow>> folders;
    private final Pages bookmarks;

    /** Bookmarks of one folder by and by: there may be more than fit into memory. */
    interface Pages {
        /** The next ones after so many; none at the end. */
        List<Bookmark> after(Optional<FolderId> folder, int skipped);
    }

    /**
     * @param folders by the folder they lie in
     */
    BookmarkFileWriter(
            Writer target, Map<Optional<FolderId>, List<FolderRow>> folders, Pages bookmarks) {
        this.target = target;
        this.folders = folders;
        this.bookmarks = bookmarks;
    }

    void write() throws IOException {
        target.write(HEAD);
        list(Optional.empty());
    }

    private void list(Optional<FolderId> folder) throws IOException {
        target.write("<DL><p>\n");
        for (FolderRow row : folders.getOrDefault(folder, List.of())) {
            target.write("<DT><H3>" + CharacterReferences.write(row.name()) + "</H3>\n");
            list(Optional.of(row.id()));
        }
        int written = 0;
        List<Bookmark> page = bookmarks.after(folder, written);
        while (!page.isEmpty()) {
            for (Bookmark bookmark : page) {
                bookmark(bookmark);
            }
            written += page.size();
            page = bookmarks.after(folder, written);
        }
        target.write("</DL><p>\n");
    }

    private void bookmark(Bookmark bookmark) throws IOException {
        var content = bookmark.content();
        target.write("<DT><A HREF=\"" + CharacterReferences.write(content.address().value()) + '"');
        target.write(" ADD_DATE=\"" + bookmark.created().getEpochSecond() + '"');
        if (!content.tags().names().isEmpty()) {
            String tags = String.join(",", content.tags().names());
            target.write(" TAGS=\"" + CharacterReferences.write(tags) + '"');
        }
        target.write('>' + CharacterReferences.write(content.title()) + "</A>\n");
        if (!content.description().isEmpty()) {
            target.write("<DD>" + CharacterReferences.write(content.description()) + '\n');
        }
    }
}
