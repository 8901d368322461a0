package org.postern.app;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.postern.preferences.Formats;
import org.postern.preferences.Formats.HourCycle;

/**
 * Dates and times as the person in front of a window reads them: as chosen in the settings, else as
 * the browser says.
 */
public record ListDates(ZoneId zone, Locale locale, DayOfWeek firstDay, HourCycle hourCycle) {

    /** For the language's own first day and hours. */
    public ListDates(ZoneId zone, Locale locale) {
        this(zone, locale, WeekFields.of(locale).getFirstDayOfWeek(), HourCycle.AS_LANGUAGE);
    }

    /** Those of a window; to be called on the user-interface thread. */
    public static ListDates of(UI ui) {
        var chosen = chosen(ui);
        var locale = chosen.locale().orElseGet(() -> ui.getSession().getBrowser().getLocale());
        var usual = new ListDates(chosen.zone().orElseGet(() -> zone(ui)), locale);
        return new ListDates(
                usual.zone(),
                locale,
                chosen.firstDay().orElse(usual.firstDay()),
                chosen.hourCycle());
    }

    static Formats chosen(UI ui) {
        var formats = ComponentUtil.getData(ui, Formats.class);
        return formats == null ? Formats.DEFAULT : formats;
    }

    private static ZoneId zone(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        if (details == null || details.getTimeZoneId() == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(details.getTimeZoneId());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The time of day alone. */
    public String time(Instant when) {
        return when.atZone(zone).format(timeFormat());
    }

    /** For a row: the time today, the weekday this week, the day this year. */
    public String brief(Instant when, Instant now) {
        ZonedDateTime date = when.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = date.toLocalDate();
        if (day.equals(today)) {
            return time(when);
        }
        if (day.isBefore(today) && day.isAfter(today.minusDays(7))) {
            return date.format(DateTimeFormatter.ofPattern("EEE", locale));
        }
        String monthAndDay = isMonthFirst() ? "MMM d" : "d MMM";
        if (day.getYear() == today.getYear()) {
            return date.format(DateTimeFormatter.ofPattern(monthAndDay, locale));
        }
        return date.format(
                DateTimeFormatter.ofPattern(
                        isMonthFirst() ? monthAndDay + ", yyyy" : monthAndDay + " yyyy", locale));
    }

    private boolean isMonthFirst() {
        return locale.getCountry().equals(Locale.US.getCountry());
    }

    /** Day and time, in full. */
    public String full(Instant when) {
        if (hourCycle == HourCycle.AS_LANGUAGE) {
            return when.atZone(zone)
                    .format(
                            DateTimeFormatter.ofLocalizedDateTime(
                                            FormatStyle.LONG, FormatStyle.SHORT)
                                    .localizedBy(locale));
        }
        return when.atZone(zone)
                        .format(
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .localizedBy(locale))
                + ' '
                + time(when);
    }

    private DateTimeFormatter timeFormat() {
        return switch (hourCycle) {
            case AS_LANGUAGE ->
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale);
            case TWELVE -> DateTimeFormatter.ofPattern("h:mm a", locale);
            case TWENTY_FOUR -> DateTimeFormatter.ofPattern("HH:mm", locale);
        };
    }
}
