package org.postern.configuration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many connections there may be to the mail servers.
 *
 * @param perUser of one user to his back end, 2 to 9: one that watches, the others work
 * @param perBackEnd of all users of this node to one back end
 * @param inAll of this node
 */
public record ConnectionSettings(
        @DefaultValue("3") int perUser,
        @DefaultValue("10000") int perBackEnd,
        @DefaultValue("20000") int inAll) {
    private static final int MOST_PER_USER = 9;

    public ConnectionSettings {
        if (perUser < 2 || perUser > MOST_PER_USER) {
            throw new BadSetting("per-user", "is not a number from 2 to 9.", "per-user: 3");
        }
        if (perBackEnd < perUser) {
            throw new BadSetting(
                    "per-back-end",
                    "is less than postern.connections.per-user.",
                    "per-back-end: 10000");
        }
        if (inAll < perBackEnd) {
            throw new BadSetting(
                    "in-all", "is less than postern.connections.per-back-end.", "in-all: 20000");
        }
    }
}
