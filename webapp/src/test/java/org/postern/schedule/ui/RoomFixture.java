package org.postern.schedule.ui;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.postern.administration.Users;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventId;
import org.postern.calendar.EventTime;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.Share;
import org.postern.message.EmailAddress;
import org.postern.preferences.Formats.HourCycle;
import org.postern.schedule.TestSchedule;
import org.postern.signin.SignedInUser;
import tools.jackson.databind.json.JsonMapper;

/** Anna at her calendars, in the week of Wednesday 18 November 2026. */
abstract class RoomFixture extends BrowserlessTest {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    static final Locality HERE =
            new Locality(BERLIN, Locale.UK, DayOfWeek.MONDAY, HourCycle.AS_LANGUAGE);

    final TestSchedule schedule = new TestSchedule();
    final SignedInUser user = Users.user("anna", false);
    final List<String> said = new ArrayList<>();
    @Nullable Runnable undo;
    final TestMail mail = new TestMail();
    int questions;
    final ScheduleDesk desk = deskOf(user);

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @AfterEach
    void closeTheDatabase() {
        schedule.close();
    }

    final ScheduleDesk deskOf(SignedInUser who) {
        return new ScheduleDesk(
                who,
                schedule.services(),
                schedule.people(),
                schedule.changes(),
                mail,
                question -> {
                    questions++;
                    question.run();
                },
                schedule.clock());
    }

    void stand(Component room) {
        desk.tellIn(
                (sentence, back) -> {
                    said.add(sentence);
                    undo = back;
                });
        UI.getCurrentOrThrow().add(room);
    }

    CalendarUser anna() {
        return desk.me();
    }

    CalendarId calendarOf(CalendarUser who) {
        return schedule.services().calendars().visibleTo(who).getFirst().id();
    }

    EventId event(String title, LocalDateTime start) {
        return event(EventDraft.of(title, new EventTime.Timed(start, start.plusHours(1), BERLIN)));
    }

    EventId event(EventDraft draft) {
        var outcome = schedule.services().events().create(anna(), calendarOf(anna()), draft);
        return ((SaveOutcome.Saved) outcome).event();
    }

    /** An event of the day, in a calendar which Anna may read but not change. */
    void letBenShareHisBoatCheck() {
        var ben = schedule.people().byAddress(EmailAddress.of("ben@example.org")).orElseThrow();
        var bens = calendarOf(ben);
        schedule.services()
                .events()
                .create(
                        ben,
                        bens,
                        EventDraft.of(
                                "Boat check",
                                new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), BERLIN)));
        schedule.services().calendars().share(ben, bens, new Share(anna(), Access.READ));
    }

    /** Lets the answers in that came from the background. */
    static void settle() {
        var session = VaadinSession.getCurrent();
        for (int i = 0; i < 3; i++) {
            session.getService().runPendingAccessTasks(session);
            roundTrip();
        }
    }

    static void fire(Component component, String type, String detail) {
        fire(component, type, "event.detail", detail);
    }

    static void fireChecked(Component tick, boolean checked) {
        fire(tick, "change", "event.target.checked", String.valueOf(checked));
    }

    private static void fire(Component component, String type, String data, String value) {
        var json = JsonMapper.shared().createObjectNode();
        json.set(data, JsonMapper.shared().readTree(value.replace('\'', '"')));
        component
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(component.getElement(), type, json));
        settle();
    }

    void press(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
        settle();
    }

    /** Presses the button beside what was said last. */
    void undo() {
        Objects.requireNonNull(undo, "nothing to undo").run();
        settle();
    }

    /** One of the browser's own fields. */
    Input field(String label) {
        String id = $(NativeLabel.class).withText(label).all().getLast().getFor().orElseThrow();
        return $(Input.class).withId(id).single();
    }

    void fill(String label, String value) {
        test(field(label)).setValue(value);
    }
}
