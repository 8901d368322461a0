package org.postern.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.postern.preferences.Formats;

/** Puts a user's choice of language and dates on a browser window. */
public final class WindowFormats {
    private WindowFormats() {}

    private static final class Changed extends ComponentEvent<UI> {
        private static final long serialVersionUID = 1L;

        Changed(UI ui) {
            super(ui, false);
        }
    }

    static void apply(UI ui, Formats formats) {
        ui.getSession().setAttribute(Formats.class, formats);
        if (formats.equals(ListDates.chosen(ui))) {
            return;
        }
        ComponentUtil.setData(ui, Formats.class, formats);
        ui.setLocale(ListDates.of(ui).locale());
        ComponentUtil.fireEvent(ui, new Changed(ui));
    }

    /** What another window of the session has read is good for the first moment of this one. */
    static void applyWhatIsKnown(UI ui) {
        var known = ui.getSession().getAttribute(Formats.class);
        if (known != null) {
            apply(ui, known);
        }
    }

    /** Calls the action whenever dates are to be written in another way. */
    public static Registration onChange(UI ui, Runnable action) {
        return ComponentUtil.addListener((Component) ui, Changed.class, _ -> action.run());
    }
}
