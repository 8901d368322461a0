package org.postern.contacts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postern.contacts.ContactFiles;
import org.postern.contacts.ContactId;
import org.postern.contacts.ImportOutcome;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollections;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and writes files of cards, a batch in memory at a time: by the size of its cards. */
@Service
class VcfFiles implements ContactFiles {
    private static final int BATCH = 200;
    private static final int MOST_TRIES = 3;
    private static final int LARGE_BATCH = 4 * 1024 * 1024;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SharedCollections collections;
    private final StoredCards cards;
    private final ContactTable table;

    VcfFiles(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SharedCollections collections,
            StoredCards cards,
            ContactTable table) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        this.cards = cards;
        this.table = table;
    }

    @Override
    public ImportOutcome load(
            Person person, CollectionId book, InputStream file, ImportOutcome.Existing existing)
            throws IOException {
        cards.book(person, book, Access.WRITE);
        var splitter = new VcfSplitter(file);
        var batch = new ImportBatch(database, table, book, existing);
        int read = 0;
        int held = 0;
        Optional<VcfSplitter.Piece> piece = splitter.next();
        for (; read < MOST_CARDS && piece.isPresent(); piece = splitter.next()) {
            read++;
            held += piece.get().text().length();
            batch.take(piece.get());
            if (batch.size() >= BATCH || held > LARGE_BATCH) {
                keep(batch);
                held = 0;
            }
        }
        keep(batch);
        collections.changed(book);
        return batch.outcome(piece.isPresent() || splitter.wasCut());
    }

    private void keep(ImportBatch batch) {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                transactions.executeWithoutResult(_ -> batch.keep());
                return;
            } catch (DuplicateKeyException e) {
                // Somebody added a card of the same UID this very moment: the next look finds it.
            }
        }
        batch.leave();
    }

    @Override
    public void write(Person person, CollectionId book, OutputStream file) throws IOException {
        cards.book(person, book, Access.READ);
        var pages = new CardPages(database, book);
        for (List<String> some = pages.next(); !some.isEmpty(); some = pages.next()) {
            for (String card : some) {
                file.write(card.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void write(Person person, ContactId contact, OutputStream file) throws IOException {
        String card = cards.find(person, contact).orElseThrow(NoAccess::new).row().card();
        file.write(card.getBytes(StandardCharsets.UTF_8));
    }
}
