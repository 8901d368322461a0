package org.postern.schedule;

import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.ChangeWatch;
import org.postern.calendar.CalendarUser;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.springframework.stereotype.Service;

/** Word that what a person sees of calendars has changed, whoever changed it. */
@Service
public class CalendarChanges {
    private static final String TOPIC = "calendars";
    private final ChangeNotices notices;

    CalendarChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** Tells the windows of a person to look again. */
    public void tell(CalendarUser user) {
        notices.publish(new ChangeNotice(TOPIC, user.id()));
    }

    /** Tells the windows of many people in one go. */
    public void tell(Set<CalendarUser> users) {
        notices.publish(
                TOPIC,
                users.stream().map(CalendarUser::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Hears, while the view is on the screen, of the changes of everybody, until it is told whose
     * it shows.
     *
     * @param look looks again; asks its questions in the background
     */
    public ChangeWatch watch(Component view, Runnable look) {
        return ChangeWatch.of(view, notices, TOPIC, look);
    }
}
