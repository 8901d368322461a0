package org.postern.bookmarks.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkFiles;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.ImportOutcome;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.internal.FolderRows.FolderRow;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files into and out of the database. */
@Repository
class JdbcBookmarkFiles implements BookmarkFiles {
    private static final Charset OLD_BROWSERS = Charset.forName("windows-1252");
    private static final int PAGE = 200;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;
    private final TransactionTemplate transactions;
    private final OpenCollections collections;
    private final FolderRows folders;
    private final Clock clock;

    JdbcBookmarkFiles(
            JdbcClient database,
            NamedParameterJdbcOperations batches,
            PlatformTransactionManager transactions,
            OpenCollections collections,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        this.clock = clock;
        folders = new FolderRows(database);
    }

    @Override
    public ImportOutcome read(Person person, Place place, InputStream file) throws IOException {
        collections.require(person, place.collection(), Access.WRITE);
        byte[] bytes = file.readNBytes(ImportOutcome.MOST_BYTES + 1);
        if (bytes.length > ImportOutcome.MOST_BYTES) {
            return new ImportOutcome.TooLarge();
        }
        BookmarkFile parsed = BookmarkFileReader.read(text(bytes));
        if (isEmpty(parsed.root()) && parsed.refused() == 0) {
            return new ImportOutcome.NoBookmarks();
        }
        ImportOutcome outcome = transactions.execute(_ -> store(place, parsed));
        return outcome == null ? new ImportOutcome.NoBookmarks() : outcome;
    }

    private ImportOutcome store(Place place, BookmarkFile parsed) {
        if (!folders.exists(place)) {
            throw new NoAccess();
        }
        var store = new FileStore(database, batches, clock.instant(), place.collection());
        store.put(parsed.root(), place.folder());
        collections.changed(place.collection());
        return new ImportOutcome.Imported(
                store.added(),
                store.foldersAdded(),
                store.duplicates(),
                parsed.refused(),
                parsed.firstRefused(),
                parsed.cut() || store.full());
    }

    private static boolean isEmpty(BookmarkFile.ParsedFolder folder) {
        return folder.entries().isEmpty()
                && folder.folders().values().stream().allMatch(JdbcBookmarkFiles::isEmpty);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, OLD_BROWSERS);
        }
    }

    @Override
    public void write(Person person, CollectionId collection, Writer target) throws IOException {
        collections.require(person, collection, Access.READ);
        Map<Optional<FolderId>, List<FolderRow>> within =
                folders.of(List.of(collection)).stream()
                        .collect(Collectors.groupingBy(row -> row.within().folder()));
        new BookmarkFileWriter(
                        target, within, (folder, skipped) -> page(collection, folder, skipped))
                .write();
    }

    private List<Bookmark> page(CollectionId collection, Optional<FolderId> folder, int skipped) {
        return database.sql(
                        "SELECT "
                                + BookmarkRows.COLUMNS
                                + " FROM bookmark WHERE collection_id = :collection"
                                + " AND COALESCE(folder_id, 0) = :folder"
                                + " ORDER BY LOWER(title), id"
                                + " OFFSET :skipped ROWS FETCH NEXT :page ROWS ONLY")
                .param("collection", collection.value())
                .param("folder", folder.map(FolderId::value).orElse(0L))
                .param("skipped", skipped)
                .param("page", PAGE)
                .query(BookmarkRows::read)
                .list();
    }
}
