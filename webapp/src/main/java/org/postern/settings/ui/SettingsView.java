package org.postern.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.postern.app.Shell;
import org.postern.app.WindowAppearance;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.preferences.Preferences;
import org.postern.preferences.UserKey;
import org.postern.signin.CurrentUser;

/** What a user may choose so far: light or dark, and how dense lists are. Applied at once. */
@Route(value = "settings", layout = Shell.class)
@PermitAll
final class SettingsView extends Composite<Div> implements HasDynamicTitle {
    private final RadioButtonGroup<ColorScheme> colorScheme = new RadioButtonGroup<>();
    private final RadioButtonGroup<Density> density = new RadioButtonGroup<>();
    private final Preferences preferences;
    private final UserKey user;

    SettingsView(Preferences preferences, CurrentUser currentUser) {
        this.preferences = preferences;
        var signedIn = currentUser.get();
        user = new UserKey(signedIn.backEnd().name(), signedIn.loginName());
        Appearance chosen = preferences.appearance(user);
        colorScheme.setLabel(getTranslation("settings.color-scheme"));
        colorScheme.setItems(ColorScheme.values());
        colorScheme.setItemLabelGenerator(scheme -> getTranslation("appearance." + scheme));
        colorScheme.setValue(chosen.colorScheme());
        density.setLabel(getTranslation("settings.density"));
        density.setItems(Density.values());
        density.setItemLabelGenerator(value -> getTranslation("density." + value));
        density.setValue(chosen.density());
        colorScheme.addValueChangeListener(_ -> save());
        density.addValueChangeListener(_ -> save());
        getContent().addClassName("settings");
        getContent().add(new H1(getPageTitle()), colorScheme, density);
    }

    private void save() {
        var chosen = new Appearance(colorScheme.getValue(), density.getValue());
        preferences.saveAppearance(user, chosen);
        getUI().ifPresent(ui -> WindowAppearance.apply(ui, chosen));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("place.settings");
    }
}
