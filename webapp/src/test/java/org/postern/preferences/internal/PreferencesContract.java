package org.postern.preferences.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.changes.ChangeNotice;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.people.PersonId;
import org.postern.people.internal.TestPeople;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.Formats;
import org.postern.preferences.Formats.HourCycle;
import org.postern.preferences.Preferences;

/** What keeping preferences means, whatever the database. */
abstract class PreferencesContract {
    private static final Formats LISBON =
            new Formats(
                    Optional.of(Locale.UK),
                    Optional.of(ZoneId.of("Europe/Lisbon")),
                    Optional.of(DayOfWeek.SATURDAY),
                    HourCycle.TWELVE);
    private final TestDatabase database = open();
    private final TestNotices notices = new TestNotices();
    private final JdbcPreferences preferences = new JdbcPreferences(database.client(), notices);
    private final PersonId anna = person("anna");
    private final PersonId bert = person("bert");

    abstract TestDatabase open();

    private PersonId person(String name) {
        return TestPeople.in(database).of(Users.user(name, false)).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoNeverChoseHasTheDefault() {
        assertThat(preferences.appearance(anna)).isEqualTo(Appearance.DEFAULT);
        assertThat(preferences.formats(anna)).isEqualTo(Formats.DEFAULT);
    }

    @Test
    void lastChoiceIsKeptAndNobodyElses() {
        preferences.saveAppearance(anna, new Appearance(ColorScheme.DARK, Density.COMPACT));
        preferences.saveAppearance(anna, new Appearance(ColorScheme.LIGHT, Density.COMPACT));
        preferences.saveFormats(anna, LISBON.withZone(Optional.empty()));
        preferences.saveFormats(anna, LISBON);

        assertThat(preferences.appearance(anna))
                .isEqualTo(new Appearance(ColorScheme.LIGHT, Density.COMPACT));
        assertThat(preferences.formats(anna)).isEqualTo(LISBON);
        assertThat(preferences.appearance(bert)).isEqualTo(Appearance.DEFAULT);
        assertThat(preferences.formats(bert)).isEqualTo(Formats.DEFAULT);
    }

    @Test
    void valueOfAnotherVersionIsTheDefault() {
        preferences.saveAppearance(anna, new Appearance(ColorScheme.DARK, Density.COMPACT));
        preferences.saveFormats(anna, LISBON);
        database.client().sql("UPDATE appearance SET color_scheme = 'SEPIA'").update();
        database.client()
                .sql("UPDATE formats SET zone = 'Moon/Tycho', locale = '??', first_day = 'X'")
                .update();

        assertThat(preferences.appearance(anna))
                .isEqualTo(new Appearance(ColorScheme.SYSTEM, Density.COMPACT));
        assertThat(preferences.formats(anna))
                .isEqualTo(Formats.DEFAULT.withHourCycle(HourCycle.TWELVE));
    }

    @Test
    void tabsThatChooseAtTheSameTimeDoNotFail() throws InterruptedException {
        var dark = new Appearance(ColorScheme.DARK, Density.COMPACT);
        Callable<Boolean> choose =
                () -> {
                    // The notices of this test are for one thread.
                    new JdbcPreferences(database.client(), new TestNotices())
                            .saveAppearance(anna, dark);
                    return true;
                };
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(tabs.invokeAll(IntStream.range(0, 20).mapToObj(_ -> choose).toList()))
                    .allSatisfy(tab -> assertThat(tab.get()).isTrue());
        }
        assertThat(preferences.appearance(anna)).isEqualTo(dark);
    }

    @Test
    void otherWindowsHearOfAChoice() {
        preferences.saveFormats(anna, LISBON);

        assertThat(notices.told())
                .containsExactly(new ChangeNotice(Preferences.TOPIC, anna.value()));
    }
}
