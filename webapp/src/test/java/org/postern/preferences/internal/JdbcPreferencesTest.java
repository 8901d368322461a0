package org.postern.preferences.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.UserKey;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPreferencesTest {
    private static final UserKey ANNA = new UserKey("campus", "anna");
    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:preferences;DB_CLOSE_DELAY=-1", "", "");
    private final JdbcPreferences preferences = new JdbcPreferences(JdbcClient.create(database));

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/postern/database")
                .load()
                .migrate();
    }

    @AfterEach
    void drop() {
        JdbcClient.create(database).sql("DROP ALL OBJECTS").update();
        database.dispose();
    }

    @Test
    void userWhoNeverChoseHasTheDefault() {
        assertThat(preferences.appearance(ANNA)).isEqualTo(Appearance.DEFAULT);
    }

    @Test
    void lastChoiceIsKept() {
        preferences.saveAppearance(ANNA, new Appearance(ColorScheme.DARK, Density.COMPACT));
        preferences.saveAppearance(ANNA, new Appearance(ColorScheme.LIGHT, Density.COMPACT));

        assertThat(preferences.appearance(ANNA))
                .isEqualTo(new Appearance(ColorScheme.LIGHT, Density.COMPACT));
    }

    @Test
    void sameNameAtAnotherBackEndIsSomebodyElse() {
        preferences.saveAppearance(ANNA, new Appearance(ColorScheme.DARK, Density.COMPACT));

        assertThat(preferences.appearance(new UserKey("physics", "anna")))
                .isEqualTo(Appearance.DEFAULT);
    }

    @Test
    void valueOfAnotherVersionIsTheDefault() {
        preferences.saveAppearance(ANNA, new Appearance(ColorScheme.DARK, Density.COMPACT));
        JdbcClient.create(database).sql("UPDATE appearance SET color_scheme = 'SEPIA'").update();

        assertThat(preferences.appearance(ANNA))
                .isEqualTo(new Appearance(ColorScheme.SYSTEM, Density.COMPACT));
    }

    @Test
    void tabsThatChooseAtTheSameTimeDoNotFail() throws InterruptedException {
        var dark = new Appearance(ColorScheme.DARK, Density.COMPACT);
        Callable<Boolean> choose =
                () -> {
                    preferences.saveAppearance(ANNA, dark);
                    return true;
                };
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(tabs.invokeAll(IntStream.range(0, 20).mapToObj(_ -> choose).toList()))
                    .allSatisfy(tab -> assertThat(tab.get()).isTrue());
        }
        assertThat(preferences.appearance(ANNA)).isEqualTo(dark);
    }
}
