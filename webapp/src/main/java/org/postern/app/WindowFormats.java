package org.postern.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import org.postern.preferences.Formats;

/** Puts a user's choice of language and dates on a browser window. */
public final class WindowFormats {
    private static final String FIRST_LOCALE = WindowFormats.class.getName();

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
        if (ComponentUtil.getData(ui, FIRST_LOCALE) == null) {
            ComponentUtil.setData(ui, FIRST_LOCALE, ui.getLocale());
        }
        ComponentUtil.setData(ui, Formats.class, formats);
        // Without a choice the texts are in the language Vaadin found for the browser.
        ui.setLocale(
                formats.locale().orElseGet(() -> (Locale) ComponentUtil.getData(ui, FIRST_LOCALE)));
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
