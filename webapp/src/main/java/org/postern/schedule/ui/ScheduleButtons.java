package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.postern.frontend.AppIcon;

/** Buttons that are an icon with a name. */
final class ScheduleButtons {
    private ScheduleButtons() {}

    static Button icon(AppIcon icon, String key, Runnable action) {
        String name = UI.getCurrentOrThrow().getTranslation(key);
        var button = new Button(icon.create(), _ -> action.run());
        button.addClassName("ib");
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }
}
