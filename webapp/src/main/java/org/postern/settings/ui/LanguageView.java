package org.postern.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.postern.app.Choices;
import org.postern.app.ListDates;
import org.postern.app.PersonalChoices;
import org.postern.app.TimeZones;
import org.postern.preferences.Formats;
import org.postern.preferences.Formats.HourCycle;
import org.postern.settings.Languages;
import org.postern.signin.CurrentUser;

/** In which language, and how dates and times are written. */
@Route(value = SettingsPages.LANGUAGE, layout = SettingsPages.class)
@PermitAll
final class LanguageView extends ChoicePage {
    private final Select<Optional<Locale>> language = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Select<Optional<DayOfWeek>> firstDay = new Select<>();
    private final Select<HourCycle> hourCycle = new Select<>();
    private final Span sample = new Span();
    private final PersonalChoices choices;
    private final Clock clock;

    LanguageView(Choices choices, CurrentUser currentUser, Languages languages, Clock clock) {
        this.choices = choices.of(currentUser.get());
        this.clock = clock;
        language.setAriaLabel(getTranslation("settings.language-choice"));
        language.setItems(
                Stream.concat(
                                Stream.of(Optional.<Locale>empty()),
                                languages.all().stream().map(Optional::of))
                        .toList());
        language.setItemLabelGenerator(this::name);
        zone.setAriaLabel(getTranslation("settings.zone"));
        zone.setItems(zones());
        firstDay.setAriaLabel(getTranslation("settings.first-day"));
        firstDay.setItems(
                Stream.concat(
                                Stream.of(Optional.<DayOfWeek>empty()),
                                Arrays.stream(DayOfWeek.values()).map(Optional::of))
                        .toList());
        firstDay.setItemLabelGenerator(this::dayName);
        hourCycle.setAriaLabel(getTranslation("settings.hours"));
        hourCycle.setItems(HourCycle.values());
        hourCycle.setItemLabelGenerator(cycle -> getTranslation("settings.hours." + cycle));
        listen();
    }

    private void listen() {
        language.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        change(before -> before.withLocale(event.getValue()));
                    }
                });
        zone.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        change(before -> before.withZone(zone(event.getValue())));
                    }
                });
        firstDay.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        change(before -> before.withFirstDay(event.getValue()));
                    }
                });
        hourCycle.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        change(before -> before.withHourCycle(event.getValue()));
                    }
                });
    }

    @Override
    protected Div initContent() {
        var page = super.initContent();
        sample.getElement().setAttribute("role", "note");
        page.add(
                line(
                        getTranslation("settings.language-choice"),
                        getTranslation("settings.language-about"),
                        language),
                line(getTranslation("settings.zone"), getTranslation("settings.zone-about"), zone),
                line(getTranslation("settings.first-day"), "", firstDay),
                line(getTranslation("settings.hours"), "", hourCycle),
                line(getTranslation("settings.sample"), "", sample));
        return page;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        choices.read(event.getUI(), _ -> show());
        sample();
    }

    private void show() {
        Formats formats = choices.formats();
        language.setValue(formats.locale());
        zone.setValue(formats.zone().map(ZoneId::getId).orElseGet(this::asTheDeviceSays));
        firstDay.setValue(formats.firstDay());
        hourCycle.setValue(formats.hourCycle());
        sample();
    }

    private void change(UnaryOperator<Formats> change) {
        choices.changeFormats(window(), change, kept -> told(kept, this::show));
        sample();
    }

    private void sample() {
        sample.setText(ListDates.of(window()).full(clock.instant()));
    }

    /** Every place of the time zone database, behind the choice of none. */
    private List<String> zones() {
        return Stream.of(Stream.of(asTheDeviceSays(), "UTC"), TimeZones.places().stream())
                .flatMap(names -> names)
                .toList();
    }

    private Optional<ZoneId> zone(String chosen) {
        return chosen == null || chosen.equals(asTheDeviceSays())
                ? Optional.empty()
                : Optional.of(ZoneId.of(chosen));
    }

    private String asTheDeviceSays() {
        return getTranslation("appearance.SYSTEM");
    }

    /** A language in its own words, so that everybody finds the own one. */
    private String name(Optional<Locale> locale) {
        return locale.map(known -> known.getDisplayName(known)).orElseGet(this::asTheDeviceSays);
    }

    private String dayName(Optional<DayOfWeek> day) {
        return day.map(known -> known.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()))
                .orElseGet(() -> getTranslation("settings.as-usual"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.language");
    }
}
