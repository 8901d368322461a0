package org.postern.demo.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Moments at which dates go wrong if they go wrong at all. */
final class Clocks {

    private Clocks() {}

    static Stream<Clock> awkward() {
        return Stream.of(
                at("2026-11-22T12:00:00Z", "Z"),
                // the nights in which an hour is missing, and in which one comes twice
                at("2026-03-29T01:30:00Z", "Europe/Berlin"),
                at("2026-10-25T00:30:00Z", "Europe/Berlin"),
                at("2027-03-14T09:00:00Z", "America/New_York"),
                // years and months that end
                at("2026-12-31T14:59:59Z", "Asia/Tokyo"),
                at("2027-01-01T00:00:00Z", "UTC"),
                at("2028-02-29T12:00:00Z", "America/Santiago"),
                at("2028-02-25T12:00:00Z", "Asia/Kolkata"));
    }

    private static Clock at(String instant, String zone) {
        return Clock.fixed(Instant.parse(instant), ZoneId.of(zone));
    }
}
