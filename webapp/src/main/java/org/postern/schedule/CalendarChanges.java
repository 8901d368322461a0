package org.postern.schedule;

import java.util.Set;
import java.util.stream.Collectors;
import org.postern.calendar.CalendarUser;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.springframework.stereotype.Component;

/** Word that what a person sees of calendars has changed, whoever changed it. */
@Component
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
     * Hears of changes until the subscription is closed.
     *
     * @param listener called on a background thread; must be quick
     */
    public ChangeNotices.Subscription listen(CalendarUser user, Runnable listener) {
        return notices.subscribe(TOPIC, Set.of(user.id()), _ -> listener.run());
    }
}
