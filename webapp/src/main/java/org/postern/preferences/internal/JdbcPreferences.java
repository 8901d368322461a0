package org.postern.preferences.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.people.PersonId;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.Formats;
import org.postern.preferences.Formats.HourCycle;
import org.postern.preferences.Preferences;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preferences in the database. */
@Repository
class JdbcPreferences implements Preferences {
    private final JdbcClient database;
    private final ChangeNotices notices;

    JdbcPreferences(JdbcClient database, ChangeNotices notices) {
        this.database = database;
        this.notices = notices;
    }

    @Override
    public Appearance appearance(PersonId person) {
        return database.sql("SELECT color_scheme, density FROM appearance WHERE person = ?")
                .param(person.value())
                .query((row, _) -> appearance(row))
                .optional()
                .orElse(Appearance.DEFAULT);
    }

    private static Appearance appearance(ResultSet row) throws SQLException {
        return new Appearance(
                known(ColorScheme.values(), row.getString("color_scheme"))
                        .orElse(Appearance.DEFAULT.colorScheme()),
                known(Density.values(), row.getString("density"))
                        .orElse(Appearance.DEFAULT.density()));
    }

    /** A value that an older or newer version wrote may be unknown here. */
    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    @Override
    public void saveAppearance(PersonId person, Appearance appearance) {
        save(
                person,
                """
                UPDATE appearance SET color_scheme = :colorScheme, density = :density
                WHERE person = :person""",
                """
                INSERT INTO appearance (person, color_scheme, density)
                VALUES (:person, :colorScheme, :density)""",
                Map.of(
                        "colorScheme", appearance.colorScheme().name(),
                        "density", appearance.density().name()));
    }

    @Override
    public Formats formats(PersonId person) {
        return database.sql(
                        "SELECT locale, zone, first_day, hour_cycle FROM formats WHERE person = ?")
                .param(person.value())
                .query((row, _) -> formats(row))
                .optional()
                .orElse(Formats.DEFAULT);
    }

    private static Formats formats(ResultSet row) throws SQLException {
        return new Formats(
                locale(row.getString("locale")),
                zone(row.getString("zone")),
                known(DayOfWeek.values(), row.getString("first_day")),
                known(HourCycle.values(), row.getString("hour_cycle"))
                        .orElse(Formats.DEFAULT.hourCycle()));
    }

    private static Optional<Locale> locale(String tag) {
        try {
            return tag.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** A zone that this Java does not know is as the device says. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void saveFormats(PersonId person, Formats formats) {
        save(
                person,
                """
                UPDATE formats SET locale = :locale, zone = :zone, first_day = :firstDay,
                hour_cycle = :hourCycle WHERE person = :person""",
                """
                INSERT INTO formats (person, locale, zone, first_day, hour_cycle)
                VALUES (:person, :locale, :zone, :firstDay, :hourCycle)""",
                Map.of(
                        "locale", formats.locale().map(Locale::toLanguageTag).orElse(""),
                        "zone", formats.zone().map(ZoneId::getId).orElse(""),
                        "firstDay", formats.firstDay().map(DayOfWeek::name).orElse(""),
                        "hourCycle", formats.hourCycle().name()));
    }

    private void save(PersonId person, String update, String insert, Map<String, String> values) {
        if (run(update, person, values) == 0) {
            try {
                run(insert, person, values);
            } catch (DuplicateKeyException e) {
                // Another tab or node was first; the last choice counts.
                run(update, person, values);
            }
        }
        notices.publish(new ChangeNotice(TOPIC, person.value()));
    }

    private int run(String sql, PersonId person, Map<String, String> values) {
        return database.sql(sql).param("person", person.value()).params(values).update();
    }
}
