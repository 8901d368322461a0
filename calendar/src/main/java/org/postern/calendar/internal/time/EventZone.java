package org.postern.calendar.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * A time zone an object names: one everybody knows, or rules of its own.
 *
 * @param tzid the name in the object; empty for UTC
 * @param id the zone by which Java knows it
 */
public record EventZone(String tzid, ZoneRules rules, Optional<ZoneId> id) {
    public static final EventZone UTC =
            new EventZone("", ZoneOffset.UTC.getRules(), Optional.of(ZoneOffset.UTC));

    public static EventZone of(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                        && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC)
                ? UTC
                : new EventZone(zone.getId(), zone.getRules(), Optional.of(zone));
    }

    /**
     * RFC 5545 §3.3.5: what the clocks show twice is the first of the two; what they skip is
     * counted on from before the gap.
     */
    public Instant at(LocalDateTime local) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        ZoneOffset offset =
                offsets.isEmpty()
                        ? rules.getTransition(local).getOffsetBefore()
                        : offsets.getFirst();
        return local.toInstant(offset);
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }

    public boolean isUtc() {
        return tzid.isEmpty();
    }
}
