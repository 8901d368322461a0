package org.postern.demo.samples;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a template leaves open. In mail: <code>{date}</code> and <code>{date +09:00}</code>
 * (when it was written, RFC 5322 §3.3), <code>{file plan.png}</code> (a generated file in base64).
 * In every room:
 *
 * <ul>
 *   <li><code>{day +6 EEEE d MMMM}</code>: so many days from now
 *   <li><code>{week +1 TUE}</code>, <code>{month -6 1WED}</code>, <code>{year 1984 +4}</code>:
 *       dates as {@link SampleDays} finds them
 *   <li><code>{stamp -3}</code> and <code>{epoch -3}</code>: this moment so many days away, in UTC
 *       as RFC 5545 §3.3.5 writes it, or in seconds
 *   <li><code>{zone}</code>, <code>{vtimezones}</code>, <code>{vtimezones Asia/Tokyo}</code>: the
 *       time zone of the house, and what RFC 5545 §3.6.5 wants to know of it and of others
 *   <li><code>{photo ines}</code>: a portrait in base64 without line ends
 * </ul>
 */
record Placeholders(ZonedDateTime now, Duration age) {

    /** Names of all placeholders; for tests that look for those left over. */
    static final String NAMES = "date|day|file|week|month|year|stamp|epoch|zone|vtimezones|photo";

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(" + NAMES + ")(?: ([^{}\\s]+))?(?: ([^{}]+))?}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ENGLISH);

    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        return switch (match.group(1)) {
            case "date" -> DATE.format(now.minus(age).withZoneSameInstant(zone(match)));
            case "day" ->
                    DateTimeFormatter.ofPattern(match.group(3), Locale.ENGLISH)
                            .format(away(match.group(2)));
            case "week" -> basic(days().inWeek(number(match.group(2)), match.group(3)));
            case "month" -> basic(days().inMonth(number(match.group(2)), match.group(3)));
            case "year" -> basic(days().inYear(number(match.group(2)), number(match.group(3))));
            case "stamp" -> STAMP.format(away(match.group(2)).withZoneSameInstant(ZoneOffset.UTC));
            case "epoch" -> Long.toString(away(match.group(2)).toEpochSecond());
            case "zone" -> now.getZone().getId();
            case "vtimezones" -> zones(match.group(2));
            case "photo" ->
                    Base64.getEncoder().encodeToString(SamplePortraits.named(match.group(2)));
            default -> base64(SampleFiles.named(match.group(2)));
        };
    }

    /** Each once, also where the house itself stands in one of the others. */
    private String zones(@Nullable String others) {
        var named =
                others == null ? Stream.<String>of() : Pattern.compile(",").splitAsStream(others);
        return Stream.concat(Stream.of(now.getZone()), named.map(ZoneId::of))
                .distinct()
                .map(zone -> TimeZoneComponent.of(zone, now))
                .collect(Collectors.joining("\n"));
    }

    private SampleDays days() {
        return new SampleDays(now.toLocalDate());
    }

    private ZonedDateTime away(String days) {
        return now.plusDays(number(days));
    }

    private ZoneId zone(MatchResult match) {
        return match.group(2) == null ? now.getZone() : ZoneId.of(match.group(2));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String base64(byte[] octets) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(octets);
    }
}
