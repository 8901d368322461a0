package org.postern.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the certificate of a server says.
 *
 * @param subject distinguished name of whom it is for
 * @param issuer distinguished name of who gave it out
 * @param hosts the host names and addresses it is for
 */
public record ServerCertificate(
        String subject, String issuer, List<String> hosts, Instant validFrom, Instant validUntil) {

    public ServerCertificate {
        hosts = List.copyOf(hosts);
    }

    /** Whole days until it ends; negative when it has ended. */
    public long daysLeft(Instant now) {
        return Math.floorDiv(Duration.between(now, validUntil).toSeconds(), 86_400L);
    }
}
