package org.postern.bookmarks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.ui.Places.Line;

/** Asks where a folder goes. */
final class MoveDialog extends Dialog {
    private final ComboBox<Line> folder = new ComboBox<>(getTranslation("bookmarks.move-to"));

    MoveDialog(String title, List<Line> targets, Place present, Consumer<Place> chosen) {
        setHeaderTitle(title);
        folder.setItems(targets);
        folder.setItemLabelGenerator(Line::path);
        folder.setWidthFull();
        targets.stream()
                .filter(line -> line.place().equals(present))
                .findFirst()
                .ifPresent(folder::setValue);
        add(folder);
        var cancel = new Button(getTranslation("app.cancel"), _ -> close());
        cancel.addClassName("btn");
        var move = new Button(getTranslation("bookmarks.move"));
        move.addClassNames("btn", "pri");
        move.addClickListener(
                _ -> {
                    Line target = folder.getValue();
                    close();
                    if (target != null && !target.place().equals(present)) {
                        chosen.accept(target.place());
                    }
                });
        getFooter().add(cancel, move);
    }
}
