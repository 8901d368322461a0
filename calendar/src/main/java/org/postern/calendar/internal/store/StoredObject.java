package org.postern.calendar.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;

/** An object with its text. */
record StoredObject(ObjectRow row, String uid, String content) {
    Component calendar() {
        return read(content);
    }

    static Component read(String content) {
        var calendars = ComponentReader.read(content.getBytes(StandardCharsets.UTF_8)).calendars();
        return calendars.isEmpty() ? Component.of("VCALENDAR", List.of()) : calendars.getFirst();
    }
}
