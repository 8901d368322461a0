package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/**
 * Single keys pressed anywhere in the room but inside text, menus, dialogs and what has its own.
 */
final class ScheduleKeys {
    private static final String KEY = "event.key";
    private static final String NOT_MEANT_ELSEWHERE =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented"
                    + " && !event.repeat"
                    + " && !event.target.closest('input,textarea,select,[contenteditable],.composer,"
                    + "vaadin-select,[role=menu],vaadin-dialog,vaadin-confirm-dialog,[role=dialog],"
                    + "[role=alertdialog],[role=listbox]')";
    private static final String ARROWS =
            "['ArrowLeft','ArrowRight'].includes(event.key)"
                    + " && !event.target.closest('postern-calendar-board,.mini,.rail')";

    private ScheduleKeys() {}

    /**
     * Hears these keys, and the arrows where asked.
     *
     * @param keys names of keys as in {@code KeyboardEvent.key}, letters, digits only
     */
    static Registration listen(UI ui, boolean arrows, Consumer<String> onKey, String... keys) {
        String wanted =
                "(['%s'].includes(event.key) || %s)"
                        .formatted(String.join("','", keys), arrows ? ARROWS : "false");
        return ui.getElement()
                .addEventListener(
                        "keydown", event -> onKey.accept(event.getEventData().get(KEY).asString()))
                .addEventData(KEY)
                .setFilter(NOT_MEANT_ELSEWHERE + " && " + wanted);
    }
}
