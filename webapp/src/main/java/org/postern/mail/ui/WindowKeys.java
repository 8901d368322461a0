package org.postern.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/**
 * Single keys pressed anywhere in the window but inside text, the list or the tree, which have
 * their own. What is pressed inside a message's frame arrives here as well.
 */
final class WindowKeys {
    private static final String KEY = "event.key";
    private static final String MEANT_FOR_THE_SECTION =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented"
                    + " && !event.repeat"
                    + " && ['j','k','c','u','r','a','e','#','!','Delete','Escape'].includes(event.key)"
                    + " && !event.target.closest('input,textarea,select,[contenteditable],"
                    + ".composer,postern-row-list,postern-tree-list,[role=menu],vaadin-confirm-dialog,[role=alertdialog]')";

    private WindowKeys() {}

    static Registration listen(UI ui, Consumer<String> onKey) {
        return ui.getElement()
                .addEventListener(
                        "keydown", event -> onKey.accept(event.getEventData().get(KEY).asString()))
                .addEventData(KEY)
                .setFilter(MEANT_FOR_THE_SECTION);
    }
}
