package org.postern.contacts.internal;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Uid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postern.contacts.ContactId;
import org.postern.contacts.ImportOutcome;
import org.postern.contacts.ImportOutcome.BadCard;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.contacts.ImportOutcome.Reason;
import org.postern.contacts.internal.ContactTable.Entry;
import org.postern.contacts.internal.VcfSplitter.Piece;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards of a file on their way into a book, and what became of those before. */
final class ImportBatch {
    private static final Pattern VERSION =
            Pattern.compile("^VERSION:.*\r?\n", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final JdbcClient database;
    private final ContactTable table;
    private final CollectionId book;
    private final Existing existing;
    private final Map<String, Entry> waiting = new LinkedHashMap<>();
    private final List<BadCard> bad = new ArrayList<>();
    private int badTotal;
    private int added;
    private int updated;
    private int unchanged;
    private int skipped;

    ImportBatch(JdbcClient database, ContactTable table, CollectionId book, Existing existing) {
        this.database = database;
        this.table = table;
        this.book = book;
        this.existing = existing;
    }

    int size() {
        return waiting.size();
    }

    void take(Piece piece) {
        Optional<Reason> problem = piece.problem();
        if (problem.isEmpty()) {
            problem = read(piece.text());
        }
        problem.ifPresent(reason -> refuse(piece.line(), reason));
    }

    private void refuse(int line, Reason reason) {
        badTotal++;
        if (bad.size() < ImportOutcome.MOST_LISTED) {
            bad.add(new BadCard(line, reason));
        }
    }

    private Optional<Reason> read(String text) {
        Optional<VCard> parsed = VCards.parse(text);
        if (parsed.isEmpty()) {
            return Optional.of(Reason.UNREADABLE);
        }
        VCard card = parsed.get();
        CardIndex index = CardIndex.of(card);
        if (index.name().isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        String kept = text;
        boolean asWritten = card.getVersion() != VCardVersion.V2_1;
        if (index.uid().isEmpty()) {
            // The same card gets the same identity when it comes again.
            String uid =
                    "urn:uuid:" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
            card.setUid(new Uid(uid));
            index = CardIndex.of(card);
            kept = VERSION.matcher(text).replaceFirst("$0UID:" + uid + "\r\n");
            asWritten &= hasUid(kept);
        }
        if (!asWritten) {
            kept = VCards.print(card).replace("\0", "");
        }
        waiting.put(index.uid(), new Entry(index, kept));
        return Optional.empty();
    }

    private static boolean hasUid(String text) {
        return VCards.parse(text).map(VCard::getUid).isPresent();
    }

    /** Keeps what was taken; called in a transaction. */
    void keep() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Known> known = known();
        List<Entry> fresh =
                waiting.values().stream()
                        .filter(entry -> !known.containsKey(entry.index().uid()))
                        .toList();
        // First, as it may fail: nothing is counted until then.
        table.insert(book, fresh);
        added += fresh.size();
        for (Entry entry : waiting.values()) {
            Known before = known.get(entry.index().uid());
            if (before != null) {
                meet(before, entry);
            }
        }
        waiting.clear();
    }

    /** Gives up what was taken: the book has other cards of these UIDs each time one looks. */
    void leave() {
        skipped += waiting.size();
        waiting.clear();
    }

    /**
     * @param same whether the card is there word for word
     */
    private record Known(ContactId id, long version, boolean same) {}

    /** A card of the book, not read yet. */
    private record Sized(String uid, ContactId id, long version, long length) {}

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        Map<String, Long> ids = table.ids(book, waiting.keySet());
        if (ids.isEmpty()) {
            return known;
        }
        List<Sized> found =
                database.sql(
                                """
                                SELECT uid, id, version, CHAR_LENGTH(card) FROM contact
                                WHERE id = ANY(?)""")
                        .param(Columns.numbers(ids.values()))
                        .query(
                                (row, _) ->
                                        new Sized(
                                                row.getString(1),
                                                new ContactId(row.getLong(2)),
                                                row.getLong(3),
                                                row.getLong(4)))
                        .list();
        Set<Long> same = same(found);
        for (Sized one : found) {
            boolean asWritten = same.contains(one.id().value());
            known.put(one.uid(), new Known(one.id(), one.version(), asWritten));
        }
        return known;
    }

    /** Reads only cards as long as those of the file: never more than the file itself brought. */
    private Set<Long> same(List<Sized> found) {
        List<Long> candidates =
                found.stream()
                        .filter(one -> isAsLong(card(one.uid()), one.length()))
                        .map(one -> one.id().value())
                        .toList();
        Set<Long> same = new HashSet<>();
        if (candidates.isEmpty()) {
            return same;
        }
        database.sql("SELECT id, uid, card FROM contact WHERE id = ANY(?)")
                .param(Columns.numbers(candidates))
                .query(
                        row -> {
                            if (card(row.getString(2)).equals(row.getString(3))) {
                                same.add(row.getLong(1));
                            }
                        });
        return same;
    }

    private String card(String uid) {
        return Objects.requireNonNull(waiting.get(uid)).card();
    }

    /** Some databases count characters, some the halves of those beyond the first plane. */
    private static boolean isAsLong(String card, long length) {
        return length == card.length() || length == card.codePointCount(0, card.length());
    }

    private void meet(Known before, Entry entry) {
        if (before.same()) {
            unchanged++;
        } else if (existing == Existing.LEAVE) {
            skipped++;
        } else if (table.update(book, before.id(), before.version(), entry)) {
            updated++;
        } else {
            // Somebody edited it this very moment, which is newer than the file.
            skipped++;
        }
    }

    ImportOutcome outcome(boolean cut) {
        return new ImportOutcome(added, updated, unchanged, skipped, bad, badTotal, cut);
    }
}
