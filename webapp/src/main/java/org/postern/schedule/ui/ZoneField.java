package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.app.TimeZones;

/** On whose clocks an event is. As long as it is on the reader's, there is only a way to others. */
final class ZoneField extends Composite<Div> {
    private final ZoneId reader;
    private final Button other = new Button();
    private final ComboBox<String> zone = new ComboBox<>();
    private boolean floating;
    private Runnable onChange = () -> {};

    ZoneField(ZoneId reader) {
        this.reader = reader;
        other.setText(getTranslation("calendar.zone"));
        other.addClassNames("btn", "quiet", "sm");
        other.addClickListener(_ -> choose());
        zone.setLabel(getTranslation("calendar.zone"));
        zone.getElement().setProperty("autoselect", true); // typing begins anew
        zone.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        onChange.run();
                    }
                });
        getContent().addClassName("zone");
        getContent().add(other, zone);
        setValue(Optional.of(reader));
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    private void choose() {
        other.setVisible(false);
        zone.setVisible(true);
        zone.focus();
    }

    /** Empty is whichever clock one looks at. */
    void setValue(Optional<ZoneId> value) {
        floating = value.isEmpty();
        List<String> own =
                Stream.concat(Stream.of(reader), value.stream()).map(ZoneId::getId).toList();
        zone.setItems(
                Stream.concat(TimeZones.places().stream(), own.stream())
                        .distinct()
                        .sorted()
                        .toList());
        zone.setValue(value.map(ZoneId::getId).orElse(null));
        zone.setPlaceholder(floating ? getTranslation("calendar.zone-any") : "");
        zone.setVisible(isElsewhere());
        other.setVisible(!zone.isVisible());
    }

    /** Empty is whichever clock one looks at; nothing chosen is the reader's. */
    Optional<ZoneId> value() {
        return zone.getOptionalValue()
                .map(ZoneId::of)
                .or(() -> floating ? Optional.empty() : Optional.of(reader));
    }

    /** Whether these are not the clocks the reader looks at. */
    boolean isElsewhere() {
        return !value().map(ZoneId::getRules).equals(Optional.of(reader.getRules()));
    }

    /** What the time is for the reader. */
    void explain(String sentence) {
        zone.setHelperText(sentence);
    }
}
