package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.postern.app.ListDates;
import org.postern.preferences.Formats.HourCycle;

/** Where the reader is: whose clock, whose language, whose weeks. */
record Locality(ZoneId zone, Locale locale, DayOfWeek firstDay, HourCycle hourCycle) {

    /** As chosen in the settings, else as the browser says. */
    static Locality of(UI ui) {
        var dates = ListDates.of(ui);
        return new Locality(dates.zone(), dates.locale(), dates.firstDay(), dates.hourCycle());
    }

    /** The language with the hours it is to be written with, as browsers understand it. */
    Locale withHours() {
        var hours =
                switch (hourCycle) {
                    case AS_LANGUAGE -> Optional.<String>empty();
                    case TWELVE -> Optional.of("h12");
                    case TWENTY_FOUR -> Optional.of("h23");
                };
        return hours.map(
                        cycle ->
                                new Locale.Builder()
                                        .setLocale(locale)
                                        .setUnicodeLocaleKeyword("hc", cycle)
                                        .build())
                .orElse(locale);
    }

    DateTimeFormatter hours() {
        return switch (hourCycle) {
            case AS_LANGUAGE ->
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
            case TWELVE -> DateTimeFormatter.ofPattern("h:mm a", locale);
            case TWENTY_FOUR -> DateTimeFormatter.ofPattern("HH:mm", locale);
        };
    }

    LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }
}
