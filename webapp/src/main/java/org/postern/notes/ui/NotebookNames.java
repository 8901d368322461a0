package org.postern.notes.ui;

import com.vaadin.flow.component.Component;
import org.postern.app.Owners;
import org.postern.sharing.SharedCollection;

/** What notebooks are called. */
record NotebookNames(Component view, Owners owners) {

    String of(SharedCollection notebook) {
        return owners.name(
                view,
                notebook,
                view.getTranslation("notes.first-notebook"),
                view.getTranslation("place.notes"));
    }
}
