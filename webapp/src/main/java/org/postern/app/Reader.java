package org.postern.app;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What the browser tells of the person in front of it. */
public final class Reader {
    private Reader() {}

    /** Dates in the reader's time zone and language. */
    public static ListDates dates() {
        UI ui = UI.getCurrentOrThrow();
        return new ListDates(zone(ui), ui.getSession().getBrowser().getLocale());
    }

    private static ZoneId zone(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        if (details == null || details.getTimeZoneId() == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(details.getTimeZoneId());
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
