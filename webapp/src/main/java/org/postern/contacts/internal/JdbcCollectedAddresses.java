package org.postern.contacts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.contacts.CollectedAddresses;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses written to, in the database, with a weight that says which are meant most likely. */
@Repository
class JdbcCollectedAddresses implements CollectedAddresses {
    private static final int LONGEST_ADDRESS = 320;
    private static final double HALF_LIFE = Duration.ofDays(30).toSeconds();

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final ChangeNotices notices;
    private final Clock clock;

    JdbcCollectedAddresses(
            JdbcTemplate batches,
            PlatformTransactionManager transactions,
            ChangeNotices notices,
            Clock clock) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
        this.transactions = new TransactionTemplate(transactions);
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void used(PersonId person, Collection<EmailAddress> recipients) {
        Instant now = clock.instant();
        for (EmailAddress recipient : recipients) {
            if (recipient.isSendable() && recipient.address().length() <= LONGEST_ADDRESS) {
                try {
                    transactions.executeWithoutResult(_ -> used(person, recipient, now));
                } catch (DuplicateKeyException e) {
                    // Another node collected it this moment; one use less is counted.
                }
            }
        }
        forgetLeastUsed(person);
        notices.publish(new ChangeNotice(TOPIC, person.value()));
    }

    private void used(PersonId person, EmailAddress recipient, Instant now) {
        String address = recipient.address().toLowerCase(Locale.ROOT);
        Optional<Double> before =
                database.sql(
                                """
                                SELECT weight FROM collected_address
                                WHERE person_id = ? AND address = ?""")
                        .params(person.value(), address)
                        .query((row, _) -> row.getDouble(1))
                        .optional();
        String name = CardIndex.line(recipient.name());
        if (before.isEmpty()) {
            database.sql(
                            """
                            INSERT INTO collected_address
                              (person_id, address, name, uses, last_used, weight)
                            VALUES (?, ?, ?, 1, ?, ?)""")
                    .params(person.value(), address, name, Timestamp.from(now), first(now))
                    .update();
        } else {
            database.sql(
                            """
                            UPDATE collected_address SET uses = uses + 1, last_used = ?, weight = ?,
                              name = CASE WHEN ? = '' THEN name ELSE ? END
                            WHERE person_id = ? AND address = ?""")
                    .params(
                            Timestamp.from(now),
                            again(before.get(), now),
                            name,
                            name,
                            person.value(),
                            address)
                    .update();
        }
        words(person, new EmailAddress(name, address));
    }

    /**
     * The binary logarithm of a sum of uses, each of which is worth half of itself after a half
     * life. Kept at a fixed point in time, so that weights of different days compare as they are.
     */
    static double first(Instant now) {
        return now.getEpochSecond() / HALF_LIFE;
    }

    static double again(double before, Instant now) {
        double then = before - first(now);
        return first(now) + Math.log(Math.pow(2, then) + 1) / Math.log(2);
    }

    private void words(PersonId person, EmailAddress collected) {
        List<byte[]> words =
                new Words().address(collected.address()).text(collected.name()).octets();
        database.sql("DELETE FROM collected_word WHERE person_id = ? AND address = ?")
                .params(person.value(), collected.address())
                .update();
        List<Object[]> rows = new ArrayList<>();
        words.forEach(word -> rows.add(new Object[] {person.value(), collected.address(), word}));
        batches.batchUpdate(
                "INSERT INTO collected_word (person_id, address, word) VALUES (?, ?, ?)", rows);
    }

    private void forgetLeastUsed(PersonId person) {
        int over = count(person) - MOST;
        if (over > 0) {
            database.sql(
                            """
                            DELETE FROM collected_address WHERE person_id = :person
                            AND address IN (SELECT address FROM collected_address
                              WHERE person_id = :person ORDER BY weight
                              FETCH FIRST :over ROWS ONLY)""")
                    .param("person", person.value())
                    .param("over", over)
                    .update();
        }
    }

    @Override
    public int count(PersonId person) {
        return database.sql("SELECT COUNT(*) FROM collected_address WHERE person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<EmailAddress> page(Person person, int offset, int limit) {
        return database.sql(
                        """
                        SELECT name, address FROM collected_address WHERE person_id = ?
                        ORDER BY weight DESC, address
                        OFFSET ? ROWS FETCH NEXT ? ROWS ONLY""")
                .params(person.id().value(), offset, limit)
                .query((row, _) -> new EmailAddress(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public Optional<EmailAddress> find(Person person, String address) {
        return database.sql(
                        "SELECT name, address FROM collected_address WHERE person_id = ? AND address = ?")
                .params(person.id().value(), address.toLowerCase(Locale.ROOT))
                .query((row, _) -> new EmailAddress(row.getString(1), row.getString(2)))
                .optional();
    }

    @Override
    public void forget(Person person, String address) {
        database.sql("DELETE FROM collected_address WHERE person_id = ? AND address = ?")
                .params(person.id().value(), address.toLowerCase(Locale.ROOT))
                .update();
        notices.publish(new ChangeNotice(TOPIC, person.id().value()));
    }

    @Override
    public void forgetAll(Person person) {
        database.sql("DELETE FROM collected_address WHERE person_id = ?")
                .param(person.id().value())
                .update();
        notices.publish(new ChangeNotice(TOPIC, person.id().value()));
    }
}
