package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.postern.app.ListDates;

/** Where the reader is: whose clock, whose language, whose weeks. */
record Locality(ZoneId zone, Locale locale, DayOfWeek firstDay) {

    /** As chosen in the settings, else as the browser says. */
    static Locality of(UI ui) {
        var dates = ListDates.of(ui);
        return new Locality(dates.zone(), dates.locale(), dates.firstDay());
    }

    LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }
}
