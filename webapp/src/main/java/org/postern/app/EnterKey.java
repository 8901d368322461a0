package org.postern.app;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * What Enter does in the forms of all rooms: in a field of one line, and with Ctrl or Command
 * everywhere in the dialog, it presses the button that keeps what was typed.
 */
public final class EnterKey {
    private static final String MEANT =
            "event.key === 'Enter' && !event.repeat && !event.isComposing"
                    + " && !event.defaultPrevented && !event.altKey && !event.shiftKey"
                    + " && (event.ctrlKey || event.metaKey || event.target.matches("
                    + "'input:not([type=checkbox]):not([type=radio]):not([aria-expanded=true])'))";

    private EnterKey() {}

    /** From now on Enter in the dialog presses the button, as long as it can be pressed. */
    public static void presses(Dialog dialog, Button button) {
        dialog.getElement()
                .addEventListener(
                        "keydown",
                        _ -> {
                            if (button.isEnabled() && button.isVisible()) {
                                button.click();
                            }
                        })
                .setFilter(MEANT + " && " + FieldInFocus.TELLS);
    }
}
