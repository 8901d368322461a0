package org.postern.schedule.ui;

import com.vaadin.flow.router.RouteParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.postern.frontend.CalendarBoard.View;

/**
 * The addresses of the calendar: {@code /calendar/{view}/{date}}. What is shown is in the address,
 * so reload, Back, a second tab and a pasted link all show the same.
 */
public record CalendarNavigation(View view, LocalDate date) {
    static final String ROUTE =
            "calendar/:view?(day|week|month|agenda)/:date?([0-9]{4}-[0-9]{2}-[0-9]{2})";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** What an address asks for; the given view and date where it does not say. */
    static CalendarNavigation parse(RouteParameters parameters, View view, LocalDate today) {
        return new CalendarNavigation(
                parameters.get("view").flatMap(CalendarNavigation::view).orElse(view),
                parameters.get("date").flatMap(CalendarNavigation::date).orElse(today));
    }

    private static Optional<View> view(String name) {
        return Arrays.stream(View.values()).filter(view -> segment(view).equals(name)).findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> FIRST_YEAR <= day.getYear() && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String segment(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    /** The path, without a leading slash. */
    public String path() {
        return "calendar/" + segment(view) + "/" + date;
    }

    CalendarNavigation at(LocalDate other) {
        return new CalendarNavigation(view, other);
    }

    CalendarNavigation as(View other) {
        return new CalendarNavigation(other, date);
    }

    CalendarNavigation step(int by) {
        return at(view.step(date, by));
    }
}
