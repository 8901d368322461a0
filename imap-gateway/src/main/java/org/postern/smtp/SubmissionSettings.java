package org.postern.smtp;

import java.time.Duration;

/**
 * How long a submission may wait, and under which name.
 *
 * @param connect for the connection and its TLS
 * @param reply for each complete reply, and for each piece of the message to be taken
 * @param total for the whole conversation, however lively
 * @param clientName what EHLO says; an address literal unless this host's own name should be in the
 *     Received field of every message, RFC 5321 §4.1.4
 */
public record SubmissionSettings(
        Duration connect, Duration reply, Duration total, String clientName) {

    public SubmissionSettings {
        if (!clientName.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")) {
            throw new IllegalArgumentException("a client name is a domain or an address literal");
        }
    }

    /** Ten seconds to connect, a minute for each reply, half an hour in all. */
    public static SubmissionSettings defaults() {
        return new SubmissionSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                "[127.0.0.1]");
    }
}
