package org.postern.configuration;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts.
 *
 * @param idle after this long without use the user is signed out; an open tab alone is no use
 * @param longest after this long the user is signed out whatever happens
 */
public record SessionSettings(
        @DefaultValue("8h") Duration idle, @DefaultValue("7d") Duration longest) {

    public SessionSettings {
        if (!idle.isPositive()) {
            throw new BadSetting("idle", "is not a positive length of time.", "idle: 8h");
        }
        if (longest.compareTo(idle) < 0) {
            throw new BadSetting("longest", "is shorter than postern.session.idle.", "longest: 7d");
        }
    }
}
