package org.postern.app;

import com.vaadin.flow.component.button.Button;
import org.postern.frontend.AppIcon;

/** Buttons that are an icon with a name, for what every mail program has. */
public final class ActionButton {
    private ActionButton() {}

    public static Button of(AppIcon icon, String name, Runnable action) {
        var button = new Button(icon.create(), _ -> action.run());
        button.addClassName("ib");
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }
}
