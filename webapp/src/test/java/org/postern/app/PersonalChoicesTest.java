package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.people.PersonId;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.Formats;
import org.postern.preferences.Preferences;
import org.springframework.dao.DataAccessResourceFailureException;

/** Choices on a window while the database answers, and while it does not. */
class PersonalChoicesTest extends BrowserlessTest {
    private static final PersonId ANNA = new PersonId(7);
    private final Memory memory = new Memory();
    private final PersonalChoices choices = new PersonalChoices(memory, () -> ANNA, Runnable::run);
    private final List<Boolean> told = new ArrayList<>();

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @Test
    void choiceHoldsAtOnceAndIsKept() {
        choices.changeFormats(ui(), before -> before.withLocale(usa()), told::add);
        assertThat(ui().getLocale()).isEqualTo(Locale.US);
        settle();

        assertThat(told).containsExactly(true);
        assertThat(memory.formats.locale()).contains(Locale.US);
    }

    @Test
    void whatCannotBeKeptIsTakenBackAndSaid() {
        memory.down = true;
        var before = ui().getLocale();

        choices.changeFormats(
                ui(), formats -> formats.withZone(Optional.of(ZoneId.of("Asia/Tokyo"))), told::add);
        choices.change(ui(), _ -> new Appearance(ColorScheme.DARK, Density.COMPACT), told::add);
        settle();

        assertThat(told).containsExactly(false, false);
        assertThat(choices.appearance()).isEqualTo(Appearance.DEFAULT);
        assertThat(choices.formats()).isEqualTo(Formats.DEFAULT);
        assertThat(ListDates.of(ui()).zone()).isNotEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(ui().getLocale()).isEqualTo(before);
    }

    @Test
    void windowTellsWhoShowsDates() {
        var changes = new ArrayList<String>();
        WindowFormats.onChange(ui(), () -> changes.add("changed"));
        memory.formats = Formats.DEFAULT.withLocale(usa());

        choices.read(ui(), _ -> {});
        settle();
        choices.read(ui(), _ -> {});
        settle();

        assertThat(changes).hasSize(1);
        assertThat(ListDates.of(ui()).locale()).isEqualTo(Locale.US);
    }

    @Test
    void databaseThatIsDownLeavesTheWindowAsItIs() {
        memory.down = true;
        var read = new ArrayList<PersonalChoices.Chosen>();

        choices.read(ui(), read::add);
        settle();

        assertThat(read).isEmpty();
        assertThat(choices.formats()).isEqualTo(Formats.DEFAULT);
    }

    private static Optional<Locale> usa() {
        return Optional.of(Locale.US);
    }

    private static UI ui() {
        return UI.getCurrentOrThrow();
    }

    /** Lets the answers in that came from the background. */
    private static void settle() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    /** The choices of one person, while the memory works. */
    private static final class Memory implements Preferences {
        private Appearance appearance = Appearance.DEFAULT;
        private Formats formats = Formats.DEFAULT;
        private boolean down;

        private void answer() {
            if (down) {
                throw new DataAccessResourceFailureException("down");
            }
        }

        @Override
        public Appearance appearance(PersonId person) {
            answer();
            return appearance;
        }

        @Override
        public void saveAppearance(PersonId person, Appearance chosen) {
            answer();
            appearance = chosen;
        }

        @Override
        public Formats formats(PersonId person) {
            answer();
            return formats;
        }

        @Override
        public void saveFormats(PersonId person, Formats chosen) {
            answer();
            formats = chosen;
        }
    }
}
