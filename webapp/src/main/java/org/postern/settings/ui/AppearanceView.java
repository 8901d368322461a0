package org.postern.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.postern.app.Choices;
import org.postern.app.PersonalChoices;
import org.postern.preferences.Appearance;
import org.postern.preferences.Appearance.ColorScheme;
import org.postern.preferences.Appearance.Density;
import org.postern.signin.CurrentUser;

/** Light or dark, and how dense lists are. */
@Route(value = SettingsPages.APPEARANCE, layout = SettingsPages.class)
@PermitAll
final class AppearanceView extends ChoicePage {
    private final RadioButtonGroup<ColorScheme> colorScheme = new RadioButtonGroup<>();
    private final RadioButtonGroup<Density> density = new RadioButtonGroup<>();
    private final PersonalChoices choices;

    AppearanceView(Choices choices, CurrentUser currentUser) {
        this.choices = choices.of(currentUser.get());
        colorScheme.setAriaLabel(getTranslation("settings.color-scheme"));
        colorScheme.setItems(ColorScheme.values());
        colorScheme.setItemLabelGenerator(scheme -> getTranslation("appearance." + scheme));
        density.setAriaLabel(getTranslation("settings.density"));
        density.setItems(Density.values());
        density.setItemLabelGenerator(value -> getTranslation("density." + value));
        colorScheme.addValueChangeListener(change -> changed(change.isFromClient()));
        density.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    @Override
    protected Div initContent() {
        var page = super.initContent();
        page.add(
                line(getTranslation("settings.color-scheme"), "", colorScheme),
                line(
                        getTranslation("settings.density"),
                        getTranslation("settings.density-about"),
                        density));
        return page;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        choices.read(event.getUI(), _ -> show());
    }

    private void show() {
        colorScheme.setValue(choices.appearance().colorScheme());
        density.setValue(choices.appearance().density());
    }

    private void changed(boolean byUser) {
        if (byUser) {
            choices.change(
                    window(),
                    before ->
                            new Appearance(
                                    colorScheme.getOptionalValue().orElse(before.colorScheme()),
                                    density.getOptionalValue().orElse(before.density())),
                    kept -> told(kept, this::show));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.appearance");
    }
}
