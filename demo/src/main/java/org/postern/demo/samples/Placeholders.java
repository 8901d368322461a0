package org.postern.demo.samples;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills in what a template leaves open: <code>{date}</code> and <code>{date +09:00}</code> (when it
 * was written, RFC 5322 §3.3), <code>{day +6 EEEE d MMMM}</code> (so many days from now) and <code>
 * {file plan.png}</code> (a generated file in base64).
 */
record Placeholders(ZonedDateTime now, Duration age) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(date|day|file)(?: ([^{}\\s]+))?(?: ([^{}]+))?}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        return switch (match.group(1)) {
            case "date" -> DATE.format(now.minus(age).withZoneSameInstant(zone(match)));
            case "day" ->
                    DateTimeFormatter.ofPattern(match.group(3), Locale.ENGLISH)
                            .format(now.plusDays(Long.parseLong(match.group(2))));
            default -> base64(SampleFiles.named(match.group(2)));
        };
    }

    private ZoneId zone(MatchResult match) {
        return match.group(2) == null ? now.getZone() : ZoneId.of(match.group(2));
    }

    private static String base64(byte[] octets) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(octets);
    }
}
