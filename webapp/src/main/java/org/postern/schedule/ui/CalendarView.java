package org.postern.schedule.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.postern.app.Background;
import org.postern.app.Shell;
import org.postern.app.WindowFormats;
import org.postern.calendar.CalendarServices;
import org.postern.frontend.AppIcon;
import org.postern.frontend.CalendarBoard.View;
import org.postern.schedule.CalendarChanges;
import org.postern.schedule.CalendarPeople;
import org.postern.schedule.InvitationMail;
import org.postern.signin.CurrentUser;

/** The calendar section: the days of the address, and the keys of the room. */
@Route(value = CalendarNavigation.ROUTE, layout = Shell.class)
@PermitAll
final class CalendarView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int NARROW = 600;
    private static final String[] KEYS = {"t", "d", "w", "m", "a", "n", "PageUp", "PageDown"};

    private final ScheduleDesk desk;
    private final Clock clock;
    private final CalendarRoom room;
    private @Nullable Shell shell;
    private Registration keys = () -> {};
    private Registration formats = () -> {};

    CalendarView(
            CurrentUser currentUser,
            CalendarServices services,
            CalendarPeople people,
            CalendarChanges changes,
            InvitationMail mail,
            Background background,
            Clock clock) {
        this.clock = clock;
        desk =
                new ScheduleDesk(
                        currentUser.get(), services, people, changes, mail, background, clock);
        room =
                new CalendarRoom(
                        desk, locality(), where -> UI.getCurrentOrThrow().navigate(where.path()));
        getContent().addClassName("room");
        getContent().add(room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var locality = Locality.of(event.getUI());
        room.show(
                CalendarNavigation.parse(
                        event.getRouteParameters(), usual(event.getUI()), locality.today(clock)),
                locality);
    }

    /** What shows most where there is no room for a week. */
    private static View usual(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        int width = details == null ? 0 : details.getWindowInnerWidth();
        return width > 0 && width < NARROW ? View.MONTH : View.WEEK;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        shell = Shell.of(this);
        var status = shell.status(); // outlives the view: what is done later is told there too
        String undo = getTranslation("app.undo");
        desk.tellIn((sentence, back) -> status.show(sentence, undo, back));
        shell.setAct(ScheduleButtons.icon(AppIcon.PLUS, "calendar.new-event", room::newEvent));
        keys = ScheduleKeys.listen(event.getUI(), true, this::key, KEYS);
        formats = WindowFormats.onChange(event.getUI(), () -> room.relocate(locality()));
    }

    private static Locality locality() {
        return Locality.of(UI.getCurrentOrThrow());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (shell != null) {
            shell.setAct(null);
        }
        keys.remove();
        formats.remove();
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return room.title();
    }

    private void key(String pressed) {
        switch (pressed) {
            case "t" -> room.goToday();
            case "d" -> room.as(View.DAY);
            case "w" -> room.as(View.WEEK);
            case "m" -> room.as(View.MONTH);
            case "a" -> room.as(View.AGENDA);
            case "n" -> room.newEvent();
            case "PageUp", "ArrowLeft" -> room.step(-1);
            case "PageDown", "ArrowRight" -> room.step(1);
            default -> {}
        }
    }
}
