package org.postern.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.postern.app.AppearanceChoice;
import org.postern.app.Background;
import org.postern.app.Shell;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.Preferences;
import org.postern.signin.CurrentUser;

/** What a user may choose so far: light or dark, and how dense lists are. Applied at once. */
@Route(value = "settings", layout = Shell.class)
@PermitAll
final class SettingsView extends Composite<Div> implements HasDynamicTitle {
    private final RadioButtonGroup<ColorScheme> colorScheme = new RadioButtonGroup<>();
    private final RadioButtonGroup<Density> density = new RadioButtonGroup<>();
    private final AppearanceChoice appearance;

    SettingsView(Preferences preferences, CurrentUser currentUser, Background background) {
        appearance = new AppearanceChoice(preferences, currentUser.get(), background);
        colorScheme.setLabel(getTranslation("settings.color-scheme"));
        colorScheme.setItems(ColorScheme.values());
        colorScheme.setItemLabelGenerator(scheme -> getTranslation("appearance." + scheme));
        density.setLabel(getTranslation("settings.density"));
        density.setItems(Density.values());
        density.setItemLabelGenerator(value -> getTranslation("density." + value));
        colorScheme.addValueChangeListener(change -> changed(change.isFromClient()));
        density.addValueChangeListener(change -> changed(change.isFromClient()));
        getContent().addClassName("settings");
        getContent().add(new H1(getPageTitle()), colorScheme, density);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        appearance.read(
                chosen -> {
                    colorScheme.setValue(chosen.colorScheme());
                    density.setValue(chosen.density());
                });
    }

    private void changed(boolean byUser) {
        if (byUser) {
            appearance.change(
                    UI.getCurrentOrThrow(),
                    _ -> new Appearance(colorScheme.getValue(), density.getValue()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("place.settings");
    }
}
