package org.postern.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.Locale;
import org.postern.preferences.Appearance;

/** Puts a user's choice of appearance on a browser window. */
public final class WindowAppearance {
    private WindowAppearance() {}

    public static void apply(UI ui, Appearance appearance) {
        ui.getPage()
                .setColorScheme(
                        switch (appearance.colorScheme()) {
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
                        });
        ui.getElement()
                .executeJs(
                        "document.documentElement.dataset.density = $0",
                        appearance.density().name().toLowerCase(Locale.ROOT));
    }
}
