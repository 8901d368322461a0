package org.postern.contacts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.postern.app.EnterKey;
import org.postern.sharing.SharedCollections;

/** Asks for the name of an address book or a group. */
final class NameDialog extends Dialog {
    private final TextField name = new TextField(getTranslation("contacts.name"));
    private final Consumer<String> onNamed;

    NameDialog(String title, String before, Consumer<String> onNamed) {
        this.onNamed = onNamed;
        setHeaderTitle(title);
        name.setValue(before);
        name.setMaxLength(SharedCollections.LONGEST_NAME);
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addClassName("name-field");
        var cancel = new Button(getTranslation("app.cancel"), _ -> close());
        cancel.addClassName("btn");
        var save = new Button(getTranslation("contacts.save"), _ -> save());
        save.addClassNames("btn", "pri");
        add(name);
        getFooter().add(cancel, save);
        EnterKey.presses(this, save);
        addOpenedChangeListener(
                opened -> {
                    if (opened.isOpened()) {
                        name.focus();
                    }
                });
    }

    private void save() {
        String typed = name.getValue().strip();
        if (typed.isEmpty()) {
            name.setErrorMessage(getTranslation("contacts.needs-a-name"));
            name.setInvalid(true);
            name.focus();
        } else if (isOpened()) {
            close();
            onNamed.accept(typed);
        }
    }
}
