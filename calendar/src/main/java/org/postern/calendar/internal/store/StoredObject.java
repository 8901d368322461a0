package org.postern.calendar.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;

/** An object with its text. */
record StoredObject(ObjectRow row, String uid, String content) {
    Component calendar() {
        return read(content);
    }

    /** Whether any of it is, be it only one occurrence. */
    boolean isHiddenFrom(Grant grant) {
        return grant.hides(row.visibility())
                // Without a look at the text for those who see all.
                || (grant.hides(Visibility.PRIVATE)
                        && calendar().components().stream()
                                .anyMatch(each -> grant.hides(Drafts.visibility(each))));
    }

    static Component read(String content) {
        var calendars = ComponentReader.read(content.getBytes(StandardCharsets.UTF_8)).calendars();
        return calendars.isEmpty() ? Component.of("VCALENDAR", List.of()) : calendars.getFirst();
    }
}
