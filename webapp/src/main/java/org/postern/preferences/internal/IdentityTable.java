package org.postern.preferences.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postern.message.EmailAddress;
import org.postern.people.PersonId;
import org.postern.preferences.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identities in the database, each reached only together with whose it is. */
@Repository
class IdentityTable {
    private static final String SELECT =
            "SELECT id, address, name, signature, is_default, version FROM sender_identity";
    private final JdbcClient database;

    IdentityTable(JdbcClient database) {
        this.database = database;
    }

    List<Identity> of(PersonId person) {
        return database.sql(SELECT + " WHERE person = ? ORDER BY id")
                .param(person.value())
                .query((row, _) -> identity(row))
                .list();
    }

    Optional<Identity> find(PersonId person, long id) {
        return database.sql(SELECT + " WHERE person = ? AND id = ?")
                .params(person.value(), id)
                .query((row, _) -> identity(row))
                .optional();
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getLong("id"),
                new EmailAddress(row.getString("name"), row.getString("address")),
                row.getString("signature"),
                row.getBoolean("is_default"),
                row.getLong("version"));
    }

    /** Until the transaction ends nobody else changes which one is the person's default. */
    void lock(PersonId person) {
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    void insert(PersonId person, Identity identity) {
        database.sql(
                        """
                        INSERT INTO sender_identity
                        (person, address, name, signature, is_default, version)
                        VALUES (?, ?, ?, ?, ?, 1)""")
                .params(
                        person.value(),
                        identity.sender().address(),
                        identity.sender().name(),
                        identity.signature(),
                        identity.isDefault())
                .update();
    }

    boolean update(PersonId person, Identity identity) {
        return database.sql(
                                """
                                UPDATE sender_identity
                                SET address = ?, name = ?, signature = ?, is_default = ?,
                                version = version + 1
                                WHERE person = ? AND id = ? AND version = ?""")
                        .params(
                                identity.sender().address(),
                                identity.sender().name(),
                                identity.signature(),
                                identity.isDefault(),
                                person.value(),
                                identity.id(),
                                identity.version())
                        .update()
                == 1;
    }

    /** Only one is the default; a mark taken away is no change of what somebody may be editing. */
    void noDefault(PersonId person) {
        database.sql("UPDATE sender_identity SET is_default = FALSE WHERE person = ?")
                .param(person.value())
                .update();
    }

    boolean delete(PersonId person, long id, long version) {
        return database.sql(
                                "DELETE FROM sender_identity"
                                        + " WHERE person = ? AND id = ? AND version = ?")
                        .params(person.value(), id, version)
                        .update()
                == 1;
    }
}
