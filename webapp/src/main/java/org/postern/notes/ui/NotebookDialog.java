package org.postern.notes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.postern.sharing.SharedCollection;

/** Asks into which notebook a note goes. */
final class NotebookDialog extends Dialog {
    private final ComboBox<SharedCollection> notebook =
            new ComboBox<>(getTranslation("notes.notebook"));

    NotebookDialog(
            List<SharedCollection> targets,
            NotebookNames names,
            Consumer<SharedCollection> chosen) {
        setHeaderTitle(getTranslation("notes.move"));
        notebook.setItems(targets);
        notebook.setItemLabelGenerator(names::of);
        notebook.setWidthFull();
        targets.stream().findFirst().ifPresent(notebook::setValue);
        add(notebook);
        var cancel = new Button(getTranslation("app.cancel"), _ -> close());
        cancel.addClassName("btn");
        var move = new Button(getTranslation("notes.move"));
        move.addClassNames("btn", "pri");
        move.addClickListener(
                _ -> {
                    close();
                    notebook.getOptionalValue().ifPresent(chosen);
                });
        getFooter().add(cancel, move);
    }
}
