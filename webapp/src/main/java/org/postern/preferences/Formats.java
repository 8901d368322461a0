package org.postern.preferences;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * In which language one user reads, and how dates and times are written. What is empty is as the
 * user's device says.
 *
 * @param locale language and country
 */
public record Formats(
        Optional<Locale> locale,
        Optional<ZoneId> zone,
        Optional<DayOfWeek> firstDay,
        HourCycle hourCycle) {

    /** What a user has who never chose. */
    public static final Formats DEFAULT =
            new Formats(
                    Optional.empty(), Optional.empty(), Optional.empty(), HourCycle.AS_LANGUAGE);

    /** Whether the day has twice twelve hours. */
    public enum HourCycle {
        AS_LANGUAGE,
        TWELVE,
        TWENTY_FOUR
    }

    public Formats withLocale(Optional<Locale> other) {
        return new Formats(other, zone, firstDay, hourCycle);
    }

    public Formats withZone(Optional<ZoneId> other) {
        return new Formats(locale, other, firstDay, hourCycle);
    }

    public Formats withFirstDay(Optional<DayOfWeek> other) {
        return new Formats(locale, zone, other, hourCycle);
    }

    public Formats withHourCycle(HourCycle other) {
        return new Formats(locale, zone, firstDay, other);
    }
}
