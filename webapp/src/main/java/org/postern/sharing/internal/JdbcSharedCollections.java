package org.postern.sharing.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.NoAccess;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Collections in the database. */
@Repository
class JdbcSharedCollections implements SharedCollections {
    private static final String NO_KIND = "";
    private static final long NO_ID = 0;

    /** The best access of a person: own, by name, or by one of the groups. */
    private static final String SEEN =
            """
            SELECT c.id, c.kind, c.owner_id, c.name, c.position,
                   CASE WHEN c.owner_id = :person THEN 'OWN'
                        ELSE MAX(s.access) END AS access
            FROM collection c LEFT JOIN collection_share s
              ON s.collection_id = c.id
             AND (s.grantee_kind = 'person' AND s.grantee = :personText
                  OR s.grantee_kind = 'group' AND s.grantee IN (:groups))
            WHERE (c.kind = :kind OR c.id = :id) AND (c.owner_id = :person OR s.access IS NOT NULL)
            GROUP BY c.id, c.kind, c.owner_id, c.name, c.position
            ORDER BY CASE WHEN c.owner_id = :person THEN 0 ELSE 1 END, c.position, c.name, c.id
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final People people;
    private final ChangeNotices notices;

    JdbcSharedCollections(
            JdbcClient database,
            PlatformTransactionManager transactions,
            People people,
            ChangeNotices notices) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.people = people;
        this.notices = notices;
    }

    @Override
    public List<SharedCollection> of(Person person, CollectionKind kind) {
        makeFirst(person.id(), kind);
        return seen(person, kind.name(), NO_ID);
    }

    /** Those of a kind, or the one with a number. */
    private List<SharedCollection> seen(Person person, String kind, long id) {
        Set<String> groups = people.groupsOf(person);
        return database.sql(SEEN)
                .param("person", person.id().value())
                .param("personText", Long.toString(person.id().value()))
                // An empty list is no SQL; no group has an empty name.
                .param("groups", groups.isEmpty() ? Set.of("") : groups)
                .param("kind", kind)
                .param("id", id)
                .query(
                        (row, _) ->
                                new SharedCollection(
                                        new CollectionId(row.getLong("id")),
                                        CollectionKind.valueOf(row.getString("kind")),
                                        new PersonId(row.getLong("owner_id")),
                                        row.getString("name"),
                                        Access.valueOf(row.getString("access"))))
                .list();
    }

    private void makeFirst(PersonId owner, CollectionKind kind) {
        boolean missing =
                database.sql("SELECT 1 FROM first_collection WHERE owner_id = ? AND kind = ?")
                        .params(owner.value(), kind.name())
                        .query()
                        .listOfRows()
                        .isEmpty();
        if (!missing) {
            return;
        }
        try {
            transactions.executeWithoutResult(
                    _ -> {
                        database.sql("INSERT INTO first_collection (owner_id, kind) VALUES (?, ?)")
                                .params(owner.value(), kind.name())
                                .update();
                        insert(owner, kind, "", 0);
                    });
        } catch (DuplicateKeyException e) {
            // Another window made it just now.
        }
    }

    @Override
    public SharedCollection require(Person person, CollectionId id, Access needed) {
        return seen(person, NO_KIND, id.value()).stream()
                .filter(collection -> collection.access().includes(needed))
                .findFirst()
                .orElseThrow(NoAccess::new);
    }

    @Override
    public SharedCollection create(Person owner, CollectionKind kind, String name) {
        var id = insert(owner.id(), kind, checked(name), 1);
        notices.publish(new ChangeNotice(TOPIC, ChangeNotice.ANY));
        return new SharedCollection(id, kind, owner.id(), name.strip(), Access.OWN);
    }

    private CollectionId insert(PersonId owner, CollectionKind kind, String name, int position) {
        var key = new GeneratedKeyHolder();
        database.sql("INSERT INTO collection (kind, owner_id, name, position) VALUES (?, ?, ?, ?)")
                .params(kind.name(), owner.value(), name, position)
                .update(key, "id");
        return new CollectionId(Objects.requireNonNull(key.getKey()).longValue());
    }

    private static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        return stripped;
    }

    @Override
    public void rename(Person owner, CollectionId id, String name) {
        require(owner, id, Access.OWN);
        database.sql("UPDATE collection SET name = ? WHERE id = ?")
                .params(checked(name), id.value())
                .update();
        changed(id);
    }

    @Override
    public void delete(Person owner, CollectionId id) {
        require(owner, id, Access.OWN);
        database.sql("DELETE FROM collection WHERE id = ?").param(id.value()).update();
        changed(id);
    }

    @Override
    public List<Share> shares(Person owner, CollectionId id) {
        require(owner, id, Access.OWN);
        return database.sql(
                        """
                        SELECT grantee_kind, grantee, access FROM collection_share
                        WHERE collection_id = ? ORDER BY grantee_kind, grantee""")
                .param(id.value())
                .query(
                        (row, _) ->
                                new Share(
                                        grantee(row.getString(1), row.getString(2)),
                                        Access.valueOf(row.getString(3))))
                .list();
    }

    private static Grantee grantee(String kind, String grantee) {
        return kind.equals("group")
                ? new Grantee.Group(grantee)
                : new Grantee.Colleague(new PersonId(Long.parseLong(grantee)));
    }

    @Override
    public void share(Person owner, CollectionId id, Share share) {
        require(owner, id, Access.OWN);
        if (!changed(id, share)) {
            try {
                add(id, share);
            } catch (DuplicateKeyException e) {
                // Another window was first; the later choice counts.
                changed(id, share);
            }
        }
        // Those it is shared with now do not look for it by its number.
        notices.publish(new ChangeNotice(TOPIC, ChangeNotice.ANY));
    }

    private boolean changed(CollectionId id, Share share) {
        return database.sql(
                                """
                                UPDATE collection_share SET access = ?
                                WHERE collection_id = ? AND grantee_kind = ? AND grantee = ?""")
                        .params(
                                share.access().name(),
                                id.value(),
                                kind(share.grantee()),
                                text(share.grantee()))
                        .update()
                > 0;
    }

    private void add(CollectionId id, Share share) {
        database.sql(
                        """
                        INSERT INTO collection_share (collection_id, grantee_kind, grantee, access)
                        VALUES (?, ?, ?, ?)""")
                .params(
                        id.value(),
                        kind(share.grantee()),
                        text(share.grantee()),
                        share.access().name())
                .update();
    }

    @Override
    public void withdraw(Person owner, CollectionId id, Grantee grantee) {
        require(owner, id, Access.OWN);
        remove(id, grantee);
        changed(id);
    }

    private void remove(CollectionId id, Grantee grantee) {
        database.sql(
                        """
                        DELETE FROM collection_share
                        WHERE collection_id = ? AND grantee_kind = ? AND grantee = ?""")
                .params(id.value(), kind(grantee), text(grantee))
                .update();
    }

    private static String kind(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Colleague _ -> "person";
            case Grantee.Group _ -> "group";
        };
    }

    private static String text(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Colleague(PersonId person) -> Long.toString(person.value());
            case Grantee.Group(String name) -> name;
        };
    }

    @Override
    public void changed(CollectionId id) {
        notices.publish(new ChangeNotice(TOPIC, id.value()));
    }
}
