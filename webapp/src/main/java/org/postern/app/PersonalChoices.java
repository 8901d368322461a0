package org.postern.app;

import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.postern.people.PersonId;
import org.postern.preferences.Appearance;
import org.postern.preferences.Formats;
import org.postern.preferences.Preferences;
import org.springframework.dao.DataAccessException;

/**
 * What one user has chosen: read and kept in the background, shown at once. What cannot be kept is
 * taken back. Used on the user-interface thread only.
 */
public final class PersonalChoices {
    private final Preferences preferences;
    private final Supplier<PersonId> whose;
    private final LatestAnswer<Chosen> reading;
    private final LatestAnswer<Boolean> keepingAppearance;
    private final LatestAnswer<Boolean> keepingFormats;
    private Appearance appearance = Appearance.DEFAULT;
    private Formats formats = Formats.DEFAULT;

    /** Both choices together. */
    public record Chosen(PersonId person, Appearance appearance, Formats formats) {}

    PersonalChoices(Preferences preferences, Supplier<PersonId> whose, Executor background) {
        this.preferences = preferences;
        this.whose = whose;
        reading = new LatestAnswer<>(background);
        keepingAppearance = new LatestAnswer<>(background);
        keepingFormats = new LatestAnswer<>(background);
    }

    /**
     * Reads what the user has chosen and puts it on the window.
     *
     * @param read called afterwards; not where the database does not answer: then nothing changes
     */
    public void read(UI ui, Consumer<Chosen> read) {
        reading.ask(
                this::ask,
                chosen -> {
                    show(ui, chosen.appearance());
                    show(ui, chosen.formats());
                    read.accept(chosen);
                },
                PersonalChoices::tolerate);
    }

    private Chosen ask() {
        var id = whose.get();
        return new Chosen(id, preferences.appearance(id), preferences.formats(id));
    }

    /**
     * Changes how the window looks.
     *
     * @param kept told whether the choice is kept; where it is not, the one before holds again
     */
    public void change(UI ui, UnaryOperator<Appearance> change, Consumer<Boolean> kept) {
        reading.forget();
        var before = appearance;
        var chosen = change.apply(before);
        show(ui, chosen);
        keepingAppearance.ask(
                () -> {
                    preferences.saveAppearance(whose.get(), chosen);
                    return true;
                },
                kept,
                failure -> {
                    tolerate(failure);
                    show(ui, before);
                    kept.accept(false);
                });
    }

    /** Changes how dates are written; the rest is as for appearance. */
    public void changeFormats(UI ui, UnaryOperator<Formats> change, Consumer<Boolean> kept) {
        reading.forget();
        var before = formats;
        var chosen = change.apply(before);
        show(ui, chosen);
        keepingFormats.ask(
                () -> {
                    preferences.saveFormats(whose.get(), chosen);
                    return true;
                },
                kept,
                failure -> {
                    tolerate(failure);
                    show(ui, before);
                    kept.accept(false);
                });
    }

    /** What holds now. */
    public Appearance appearance() {
        return appearance;
    }

    /** What holds now. */
    public Formats formats() {
        return formats;
    }

    private void show(UI ui, Appearance chosen) {
        appearance = chosen;
        WindowAppearance.apply(ui, chosen);
    }

    private void show(UI ui, Formats chosen) {
        formats = chosen;
        WindowFormats.apply(ui, chosen);
    }

    /** A database that is down is no reason to show nothing; anything else is a fault of ours. */
    private static void tolerate(RuntimeException failure) {
        if (!(failure instanceof DataAccessException)) {
            throw failure;
        }
    }
}
