package org.postern.nntp;

import java.time.Duration;

/**
 * Limits and times of the gateway.
 *
 * @param connectLimit for a connection to be made and protected
 * @param commandLimit for one command to be answered
 * @param transferLimit for what follows an answer: lists, overviews, an article
 * @param connections an account may have at the same time, 1 to 4
 * @param idle how long a connection that does nothing is kept
 * @param groupsKept how long the list of groups is believed
 * @param largestArticle in octets; larger ones are refused
 */
public record NewsSettings(
        Duration connectLimit,
        Duration commandLimit,
        Duration transferLimit,
        int connections,
        Duration idle,
        Duration groupsKept,
        long largestArticle) {
    private static final int MOST_CONNECTIONS = 4;

    public NewsSettings {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("an account has 1 to 4 connections");
        }
    }

    public static NewsSettings defaults() {
        return new NewsSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                2,
                Duration.ofMinutes(3),
                Duration.ofMinutes(10),
                20L << 20);
    }

    public NewsSettings withLimits(Duration connect, Duration command, Duration transfer) {
        return new NewsSettings(
                connect, command, transfer, connections, idle, groupsKept, largestArticle);
    }

    public NewsSettings withIdle(Duration kept) {
        return new NewsSettings(
                connectLimit,
                commandLimit,
                transferLimit,
                connections,
                kept,
                groupsKept,
                largestArticle);
    }
}
