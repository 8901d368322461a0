package org.postern.calendar.internal.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The zones of Windows, as Outlook and Exchange name them, by the names of IANA. */
final class WindowsZones {
    private static final Map<String, String> IANA = load();

    private WindowsZones() {}

    static Optional<String> iana(String name) {
        return Optional.ofNullable(IANA.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> load() {
        Map<String, String> zones = new HashMap<>();
        try (InputStream file = WindowsZones.class.getResourceAsStream("windows-zones.txt")) {
            if (file == null) {
                throw new IllegalStateException("windows-zones.txt is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> zones.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(zones);
    }
}
