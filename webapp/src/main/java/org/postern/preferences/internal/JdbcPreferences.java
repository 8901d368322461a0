package org.postern.preferences.internal;

import java.util.Arrays;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.Preferences;
import org.postern.preferences.UserKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preferences in the database. */
@Repository
class JdbcPreferences implements Preferences {
    private final JdbcClient database;

    JdbcPreferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Appearance appearance(UserKey user) {
        return database.sql(
                        """
                        SELECT color_scheme, density FROM appearance
                        WHERE back_end = :backEnd AND login_name = :loginName""")
                .param("backEnd", user.backEnd())
                .param("loginName", user.loginName())
                .query(
                        (row, _) ->
                                new Appearance(
                                        known(
                                                ColorScheme.values(),
                                                row.getString("color_scheme"),
                                                Appearance.DEFAULT.colorScheme()),
                                        known(
                                                Density.values(),
                                                row.getString("density"),
                                                Appearance.DEFAULT.density())))
                .optional()
                .orElse(Appearance.DEFAULT);
    }

    /** A value that an older or newer version wrote may be unknown here. */
    private static <E extends Enum<E>> E known(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public void saveAppearance(UserKey user, Appearance appearance) {
        if (update(user, appearance) == 0) {
            try {
                insert(user, appearance);
            } catch (DuplicateKeyException e) {
                // Another tab or node was first; the last choice counts.
                update(user, appearance);
            }
        }
    }

    private int update(UserKey user, Appearance appearance) {
        return run(
                """
                UPDATE appearance SET color_scheme = :colorScheme, density = :density
                WHERE back_end = :backEnd AND login_name = :loginName""",
                user,
                appearance);
    }

    private void insert(UserKey user, Appearance appearance) {
        run(
                """
                INSERT INTO appearance (back_end, login_name, color_scheme, density)
                VALUES (:backEnd, :loginName, :colorScheme, :density)""",
                user,
                appearance);
    }

    private int run(String sql, UserKey user, Appearance appearance) {
        return database.sql(sql)
                .param("backEnd", user.backEnd())
                .param("loginName", user.loginName())
                .param("colorScheme", appearance.colorScheme().name())
                .param("density", appearance.density().name())
                .update();
    }
}
