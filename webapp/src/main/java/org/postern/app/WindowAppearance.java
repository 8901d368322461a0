package org.postern.app;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;

/** Puts a user's choice of appearance on a browser window. */
public final class WindowAppearance {
    private WindowAppearance() {}

    public static void apply(UI ui, Appearance appearance) {
        ui.getElement()
                .executeJs(
                        "const root = document.documentElement;"
                                + " if ($0) root.dataset.density = $0; else delete root.dataset.density;"
                                + " if ($1) root.dataset.theme = $1; else delete root.dataset.theme",
                        appearance.density() == Density.COMPACT ? "compact" : "",
                        appearance.colorScheme() == ColorScheme.SYSTEM
                                ? ""
                                : appearance.colorScheme().name().toLowerCase(Locale.ROOT));
    }
}
