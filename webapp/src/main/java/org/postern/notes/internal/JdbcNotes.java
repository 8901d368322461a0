package org.postern.notes.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.postern.finding.Tags;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.NoteId;
import org.postern.notes.NotePage;
import org.postern.notes.NoteQuery;
import org.postern.notes.Notebooks;
import org.postern.notes.Notes;
import org.postern.notes.SaveOutcome;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in the database. */
@Repository
class JdbcNotes implements Notes {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SharedCollections collections;
    private final Clock clock;

    JdbcNotes(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SharedCollections collections,
            Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        this.clock = clock;
    }

    @Override
    public Notebooks notebooks(Person person) {
        List<SharedCollection> open = collections.of(person, CollectionKind.NOTEBOOK);
        Map<CollectionId, Long> counts = new HashMap<>();
        Map<String, Long> tags = new TreeMap<>();
        database.sql(
                        """
                        SELECT collection_id, tags, COUNT(*) AS many FROM note
                        WHERE collection_id IN (:notebooks) GROUP BY collection_id, tags""")
                .param("notebooks", NoteRows.orNone(open))
                .query(
                        row -> {
                            long many = row.getLong("many");
                            counts.merge(
                                    new CollectionId(row.getLong("collection_id")),
                                    many,
                                    Long::sum);
                            Tags.parse(row.getString("tags"))
                                    .names()
                                    .forEach(tag -> tags.merge(tag, many, Long::sum));
                        });
        return new Notebooks(open, counts, tags);
    }

    @Override
    public NotePage list(Person person, NoteQuery query, int offset, int limit) {
        query.notebook().ifPresent(notebook -> require(person, notebook, Access.READ));
        Map<String, Object> parameters = NoteRows.where(query);
        parameters.put(
                "notebooks",
                query.notebook()
                        .map(notebook -> List.of(notebook.value()))
                        .orElseGet(
                                () ->
                                        NoteRows.orNone(
                                                collections.of(person, CollectionKind.NOTEBOOK))));
        long total = database.sql(NoteRows.COUNT).params(parameters).query(Long.class).single();
        parameters.put("limit", Math.min(limit, LONGEST_PAGE));
        parameters.put("offset", offset);
        return new NotePage(
                database.sql(NoteRows.PAGE)
                        .params(parameters)
                        .query((row, _) -> NoteRows.summary(row, query.words()))
                        .list(),
                total);
    }

    private void require(Person person, CollectionId notebook, Access access) {
        if (collections.require(person, notebook, access).kind() != CollectionKind.NOTEBOOK) {
            throw new NoAccess();
        }
    }

    private boolean allows(Person person, CollectionId notebook, Access access) {
        try {
            require(person, notebook, access);
            return true;
        } catch (NoAccess _) {
            return false;
        }
    }

    @Override
    public Optional<Note> find(Person person, NoteId id) {
        return row(id).filter(note -> allows(person, note.notebook(), Access.READ));
    }

    private Optional<Note> row(NoteId id) {
        return database.sql(NoteRows.ONE).param(id.value()).query(NoteRows::note).optional();
    }

    @Override
    public Note add(Person person, CollectionId notebook, NoteContent content) {
        require(person, notebook, Access.WRITE);
        Instant now = now();
        return insert(person, notebook, content, now, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Note insert(
            Person person,
            CollectionId notebook,
            NoteContent content,
            Instant created,
            Instant changed) {
        var key = new GeneratedKeyHolder();
        transactions.executeWithoutResult(
                _ -> {
                    database.sql(NoteRows.INSERT)
                            .params(NoteRows.written(content))
                            .param("notebook", notebook.value())
                            .param("created", NoteRows.time(created))
                            .param("changed", NoteRows.time(changed))
                            .param("changedBy", person.id().value())
                            .update(key, "id");
                    collections.changed(notebook);
                });
        var id = new NoteId(Objects.requireNonNull(key.getKey()).longValue());
        return new Note(id, notebook, content, created, changed, person.id(), 1);
    }

    @Override
    public SaveOutcome save(Person person, NoteId id, int version, NoteContent content) {
        Optional<Note> before =
                row(id).filter(note -> allows(person, note.notebook(), Access.WRITE));
        if (before.isEmpty()) {
            return new SaveOutcome.Gone();
        }
        CollectionId notebook = before.get().notebook();
        Instant now = now();
        boolean saved =
                inTransaction(
                        () ->
                                database.sql(NoteRows.UPDATE)
                                                .params(NoteRows.written(content))
                                                .param("changed", NoteRows.time(now))
                                                .param("changedBy", person.id().value())
                                                .param("id", id.value())
                                                .param("version", version)
                                                .param("notebook", notebook.value())
                                                .update()
                                        == 1,
                        notebook);
        if (saved) {
            return new SaveOutcome.Saved(
                    new Note(
                            id,
                            notebook,
                            content,
                            before.get().created(),
                            now,
                            person.id(),
                            version + 1));
        }
        return find(person, id)
                .<SaveOutcome>map(SaveOutcome.Conflict::new)
                .orElseGet(SaveOutcome.Gone::new);
    }

    /** What was changed is told when it is committed. */
    private boolean inTransaction(BooleanSupplier change, CollectionId... touched) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            boolean changed = change.getAsBoolean();
                            if (changed) {
                                List.of(touched).forEach(collections::changed);
                            }
                            return changed;
                        }));
    }

    @Override
    public SaveOutcome move(Person person, NoteId id, CollectionId target) {
        Optional<Note> before =
                row(id).filter(note -> allows(person, note.notebook(), Access.WRITE))
                        .filter(_ -> allows(person, target, Access.WRITE));
        if (before.isEmpty()) {
            return new SaveOutcome.Gone();
        }
        CollectionId from = before.get().notebook();
        inTransaction(
                () ->
                        database.sql(
                                                "UPDATE note SET collection_id = ? WHERE id = ?"
                                                        + " AND collection_id = ?")
                                        .params(target.value(), id.value(), from.value())
                                        .update()
                                == 1,
                from,
                target);
        return find(person, id)
                .<SaveOutcome>map(SaveOutcome.Saved::new)
                .orElseGet(SaveOutcome.Gone::new);
    }

    @Override
    public Optional<Note> delete(Person person, NoteId id) {
        Optional<Note> found = find(person, id);
        // Only what was read is deleted: what is handed out is all that can be put back.
        while (found.isPresent() && !deleted(person, found.get())) {
            found = find(person, id);
        }
        return found;
    }

    private boolean deleted(Person person, Note note) {
        require(person, note.notebook(), Access.WRITE);
        return inTransaction(
                () ->
                        database.sql(
                                                "DELETE FROM note WHERE id = ? AND version = ?"
                                                        + " AND collection_id = ?")
                                        .params(
                                                note.id().value(),
                                                note.version(),
                                                note.notebook().value())
                                        .update()
                                == 1,
                note.notebook());
    }

    @Override
    public Note restore(Person person, Note deleted) {
        require(person, deleted.notebook(), Access.WRITE);
        return insert(
                person,
                deleted.notebook(),
                deleted.content(),
                deleted.created(),
                deleted.changed());
    }
}
