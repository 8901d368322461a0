package org.postern.schedule;

import java.util.Optional;
import org.postern.calendar.CalendarId;

/** Where a whole calendar is downloaded: {@code /content/calendars/{number}.ics}. */
public final class CalendarFileAddress {
    /** Everything below needs a signed-in user. */
    public static final String ROOT = "/content/calendars/";

    private static final String END = ".ics";

    private CalendarFileAddress() {}

    /** The path, without a leading slash. */
    public static String of(CalendarId calendar) {
        return ROOT.substring(1) + calendar.value() + END;
    }

    /** What the last part of a path names; empty for what is no calendar. */
    public static Optional<CalendarId> parse(String name) {
        return name.matches("[0-9]{1,18}\\.ics")
                ? Optional.of(
                        new CalendarId(
                                Long.parseLong(name.substring(0, name.length() - END.length()))))
                : Optional.empty();
    }
}
