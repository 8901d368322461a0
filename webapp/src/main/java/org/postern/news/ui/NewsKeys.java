package org.postern.news.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/**
 * Single keys pressed anywhere in the window but inside text, the list or the tree, which have
 * their own. What is pressed inside an article's frame arrives here as well.
 */
final class NewsKeys {
    private static final String KEY = "event.key";
    private static final String MEANT_FOR_THE_ROOM =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented"
                    + " && !event.repeat"
                    + " && ['j','k','c','f','n','r','u','U','Escape'].includes(event.key)"
                    + " && !event.target.closest('input,textarea,select,[contenteditable],"
                    + ".composer,postern-row-list,postern-tree-list,[role=menu],[role=dialog],[role=alertdialog]')";

    private NewsKeys() {}

    static Registration listen(UI ui, Consumer<String> onKey) {
        return ui.getElement()
                .addEventListener(
                        "keydown", event -> onKey.accept(event.getEventData().get(KEY).asString()))
                .addEventData(KEY)
                .setFilter(MEANT_FOR_THE_ROOM);
    }
}
