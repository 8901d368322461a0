package org.postern.people.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.backend.BackEnd;
import org.postern.configuration.BackEnds;
import org.postern.configuration.Groups;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.PersonId;
import org.postern.signin.SignedInUser;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in the database; what hardly changes is remembered for a while. */
@Repository
class JdbcPeople implements People {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_REMEMBERED = 20_000;
    // Another node may have renamed somebody.
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final BackEnds backEnds;
    private final Groups groups;
    private final Cache<Key, Person> remembered =
            Caffeine.newBuilder()
                    .maximumSize(MOST_REMEMBERED)
                    .expireAfterWrite(REMEMBERED_FOR)
                    .build();

    JdbcPeople(JdbcClient database, BackEnds backEnds, Groups groups) {
        this.database = database;
        this.backEnds = backEnds;
        this.groups = groups;
    }

    private record Key(String backEnd, String address) {}

    @Override
    public Person of(SignedInUser user) {
        return known(user.backEnd().name(), user.address());
    }

    private Person known(String backEnd, EmailAddress address) {
        var key = new Key(backEnd, folded(address));
        var person = remembered.getIfPresent(key);
        if (person == null) {
            person = find(key).orElseGet(() -> note(key));
            remembered.put(key, person);
        }
        return person;
    }

    private Optional<Person> find(Key key) {
        return database.sql("SELECT * FROM person WHERE back_end = ? AND address = ?")
                .params(key.backEnd(), key.address())
                .query(JdbcPeople::person)
                .optional();
    }

    private Person note(Key key) {
        try {
            database.sql("INSERT INTO person (back_end, address, name) VALUES (?, ?, '')")
                    .params(key.backEnd(), key.address())
                    .update();
        } catch (DuplicateKeyException e) {
            // Another window or node was first.
        }
        return find(key).orElseThrow();
    }

    @Override
    public Optional<Person> byId(PersonId id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    @Override
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("SELECT * FROM person WHERE id IN (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query(JdbcPeople::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public Optional<Person> byAddress(EmailAddress address) {
        if (!address.isSendable()) {
            return Optional.empty();
        }
        var routed = backEnds.atHome(address).map(BackEnd::name);
        return routed.flatMap(backEnd -> find(new Key(backEnd, folded(address))))
                .or(() -> elsewhere(address))
                .or(() -> routed.map(backEnd -> known(backEnd, address)));
    }

    /** Who has signed in with this address at a back end that routing would not have guessed. */
    private Optional<Person> elsewhere(EmailAddress address) {
        var names = backEnds.all().stream().map(BackEnd::name).toList();
        return database
                .sql("SELECT * FROM person WHERE address = :address ORDER BY id")
                .param("address", folded(address))
                .query(JdbcPeople::person)
                .list()
                .stream()
                .filter(person -> names.contains(person.backEnd()))
                .findFirst();
    }

    @Override
    public List<Person> matching(Person asker, String text, int limit) {
        var pattern = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return database.sql(
                        """
                        SELECT * FROM person
                        WHERE back_end = :backEnd
                          AND (address LIKE :pattern OR LOWER(name) LIKE :pattern)
                        ORDER BY address FETCH FIRST :limit ROWS ONLY""")
                .param("backEnd", asker.backEnd())
                .param("pattern", '%' + pattern + '%')
                .param("limit", limit)
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public void rename(PersonId id, String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " letters");
        }
        database.sql("UPDATE person SET name = ? WHERE id = ?").params(name, id.value()).update();
        byId(id).ifPresent(p -> remembered.invalidate(new Key(p.backEnd(), folded(p.address()))));
    }

    @Override
    public Set<String> groupsOf(Person person) {
        return groups.of(person.address());
    }

    @Override
    public List<String> groups() {
        return groups.names();
    }

    private static String folded(EmailAddress address) {
        return address.address().toLowerCase(Locale.ROOT);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("back_end"),
                new EmailAddress(row.getString("name"), row.getString("address")));
    }
}
