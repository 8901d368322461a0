package org.postern.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.postern.app.EnterKey;
import org.postern.calendar.CalendarColor;
import org.postern.frontend.Hue;

/** Name and colour of a calendar, new or not. */
final class CalendarDialog {
    private static final int LONGEST_NAME = 200;
    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private final RadioButtonGroup<CalendarColor> color = new RadioButtonGroup<>();
    private final BiConsumer<String, CalendarColor> onSave;

    CalendarDialog(
            String title,
            String currentName,
            CalendarColor currentColor,
            BiConsumer<String, CalendarColor> onSave) {
        this.onSave = onSave;
        dialog.setHeaderTitle(title);
        dialog.addClassName("share-dialog");
        name.setLabel(dialog.getTranslation("calendar.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(currentName);
        List<CalendarColor> offered = new ArrayList<>(CalendarColor.PALETTE);
        if (!offered.contains(currentColor)) {
            offered.add(currentColor);
        }
        color.setLabel(dialog.getTranslation("calendar.color"));
        color.addClassName("in-a-row");
        color.setItems(offered);
        color.setRenderer(new ComponentRenderer<>(CalendarDialog::swatch));
        color.setValue(currentColor);
        var save = new Button(dialog.getTranslation("calendar.save"), _ -> save());
        save.addClassNames("btn", "pri");
        var cancel = new Button(dialog.getTranslation("app.cancel"), _ -> dialog.close());
        cancel.addClassNames("btn", "quiet");
        var fields = new Div(name, color);
        fields.addClassName("form");
        dialog.add(fields);
        dialog.getFooter().add(cancel, save);
        EnterKey.presses(dialog, save);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    /** A name beside the colour: the colour alone says nothing to who cannot see it. */
    private static Span swatch(CalendarColor color) {
        var patch = new Span();
        patch.addClassName("swatch");
        int hue = Hues.of(color);
        Hue.on(patch, hue);
        var words = new Span(patch);
        words.addClassName("flex");
        words.add(words.getTranslation("calendar.hue." + HueName.of(hue)));
        return words;
    }

    private void save() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(dialog.getTranslation("calendar.no-name"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        dialog.close();
        onSave.accept(name.getValue().strip(), color.getValue());
    }
}
