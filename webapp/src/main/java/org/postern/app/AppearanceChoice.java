package org.postern.app;

import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.postern.preferences.Appearance;
import org.postern.preferences.Preferences;
import org.postern.preferences.UserKey;
import org.postern.signin.SignedInUser;

/** How the window of one user looks: read and kept in the background, shown at once. */
public final class AppearanceChoice {
    private final Preferences preferences;
    private final UserKey user;
    private final LatestAnswer<Appearance> answer;
    private final Executor background;
    private Appearance current = Appearance.DEFAULT;

    public AppearanceChoice(Preferences preferences, SignedInUser user, Executor background) {
        this.preferences = preferences;
        this.user = new UserKey(user.backEnd().name(), user.loginName());
        this.background = background;
        answer = new LatestAnswer<>(background);
    }

    /** Reads what the user has chosen; to be called on the user-interface thread. */
    public void read(Consumer<Appearance> onRead) {
        answer.ask(
                () -> preferences.appearance(user),
                appearance -> {
                    current = appearance;
                    onRead.accept(appearance);
                },
                failure -> {
                    throw failure;
                });
    }

    /** Changes the choice, shows it and keeps it. */
    public void change(UI ui, UnaryOperator<Appearance> change) {
        answer.forget();
        Appearance chosen = change.apply(current);
        current = chosen;
        WindowAppearance.apply(ui, chosen);
        background.execute(() -> preferences.saveAppearance(user, chosen));
    }
}
