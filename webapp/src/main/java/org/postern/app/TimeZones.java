package org.postern.app;

import java.time.ZoneId;
import java.util.List;

/** The time zones that are offered to be chosen from. */
public final class TimeZones {
    private TimeZones() {}

    /** Every place of the time zone database, by name. */
    public static List<String> places() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                .filter(id -> !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
