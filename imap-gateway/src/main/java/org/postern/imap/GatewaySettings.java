package org.postern.imap;

import java.time.Duration;

/**
 * Limits and times of the gateway.
 *
 * @param connectLimit for a connection to be made
 * @param commandLimit for one command to be answered, or one piece of content to arrive
 * @param workers connections an account may have besides the one that watches, 1 to 8
 * @param connectionsPerBackEnd of all accounts together
 * @param connectionsInAll to all back ends together
 * @param compression of what works; what watches says too little for it
 * @param idleWorker how long a connection that does nothing is kept
 * @param poll how often is asked what no server tells by itself
 * @param idleCycle how long to listen before showing a sign of life, at most 25 minutes: RFC 2177
 *     allows a server to hang up after 30
 * @param firstRetry pause before the first attempt to reach a back end again; doubles each time
 * @param longestRetry the longest such pause
 * @param cacheOctets weight of all summaries kept, for the whole process
 */
public record GatewaySettings(
        Duration connectLimit,
        Duration commandLimit,
        int workers,
        int connectionsPerBackEnd,
        int connectionsInAll,
        Compression compression,
        Duration idleWorker,
        Duration poll,
        Duration idleCycle,
        Duration firstRetry,
        Duration longestRetry,
        long cacheOctets) {
    private static final int MOST_WORKERS = 8;
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(25);

    public GatewaySettings {
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException("an account has 1 to 8 working connections");
        }
        if (connectionsPerBackEnd < 1 || connectionsInAll < 1) {
            throw new IllegalArgumentException("there must be room for one connection");
        }
        if (idleCycle.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException("nobody may listen for more than 25 minutes");
        }
    }

    public static GatewaySettings defaults() {
        return new GatewaySettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                2,
                10_000,
                20_000,
                Compression.REMOTE,
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(4),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                64L << 20);
    }

    public GatewaySettings withLimits(Duration connect, Duration command) {
        return new GatewaySettings(
                connect,
                command,
                workers,
                connectionsPerBackEnd,
                connectionsInAll,
                compression,
                idleWorker,
                poll,
                idleCycle,
                firstRetry,
                longestRetry,
                cacheOctets);
    }

    public GatewaySettings withConnections(int working, int perBackEnd, int inAll) {
        return new GatewaySettings(
                connectLimit,
                commandLimit,
                working,
                perBackEnd,
                inAll,
                compression,
                idleWorker,
                poll,
                idleCycle,
                firstRetry,
                longestRetry,
                cacheOctets);
    }

    public GatewaySettings withCompression(Compression when) {
        return new GatewaySettings(
                connectLimit,
                commandLimit,
                workers,
                connectionsPerBackEnd,
                connectionsInAll,
                when,
                idleWorker,
                poll,
                idleCycle,
                firstRetry,
                longestRetry,
                cacheOctets);
    }

    public GatewaySettings withPolling(Duration every, Duration cycle) {
        return new GatewaySettings(
                connectLimit,
                commandLimit,
                workers,
                connectionsPerBackEnd,
                connectionsInAll,
                compression,
                idleWorker,
                every,
                cycle,
                firstRetry,
                longestRetry,
                cacheOctets);
    }

    public GatewaySettings withRetries(Duration first, Duration longest) {
        return new GatewaySettings(
                connectLimit,
                commandLimit,
                workers,
                connectionsPerBackEnd,
                connectionsInAll,
                compression,
                idleWorker,
                poll,
                idleCycle,
                first,
                longest,
                cacheOctets);
    }
}
