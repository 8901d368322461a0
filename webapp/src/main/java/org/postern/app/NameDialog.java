package org.postern.app;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks for the name of something: a folder, a notebook. */
public final class NameDialog extends Dialog {
    private static final int LONGEST = 200;
    private final TextField name = new TextField(getTranslation("app.name"));
    private final Consumer<String> chosen;

    /**
     * A dialog with what it is called so far.
     *
     * @param chosen gets a name of 1 to 200 characters, when the dialog is closed
     */
    public NameDialog(String title, String before, Consumer<String> chosen) {
        this.chosen = chosen;
        setHeaderTitle(title);
        name.setValue(before);
        name.setMaxLength(LONGEST);
        name.setManualValidation(true);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        add(name);
        var cancel = new Button(getTranslation("app.cancel"), _ -> close());
        cancel.addClassName("btn");
        var save = new Button(getTranslation("app.save"), _ -> save());
        save.addClassNames("btn", "pri");
        getFooter().add(cancel, save);
        EnterKey.presses(this, save);
    }

    @Override
    public void open() {
        super.open();
        name.focus();
    }

    private void save() {
        String given = name.getValue().strip();
        if (given.isEmpty()) {
            name.setErrorMessage(getTranslation("app.name-missing"));
            name.setInvalid(true);
            return;
        }
        close();
        chosen.accept(given);
    }
}
