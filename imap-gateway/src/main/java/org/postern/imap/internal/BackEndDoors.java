package org.postern.imap.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.postern.imap.GatewaySettings;

/** The doors of all back ends, by name. */
public final class BackEndDoors {
    private final GatewaySettings settings;
    private final ConnectionBudget budget;
    private final Map<String, BackEndDoor> doors = new ConcurrentHashMap<>();

    public BackEndDoors(GatewaySettings settings) {
        this.settings = settings;
        this.budget =
                new ConnectionBudget(settings.connectionsPerBackEnd(), settings.connectionsInAll());
    }

    public BackEndDoor of(String backEnd) {
        return doors.computeIfAbsent(
                backEnd,
                name ->
                        new BackEndDoor(
                                name,
                                budget,
                                new Circuit(
                                        new BackOff(
                                                settings.firstRetry(),
                                                settings.longestRetry(),
                                                RandomGenerator.getDefault()),
                                        settings.connectLimit(),
                                        Clock.systemUTC()),
                                settings.connectLimit()));
    }

    /** Connections there are to a back end. */
    public int connections(String backEnd) {
        return budget.used(backEnd);
    }
}
