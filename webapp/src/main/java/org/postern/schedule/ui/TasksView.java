package org.postern.schedule.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarServices;
import org.postern.frontend.AppIcon;
import org.postern.frontend.CalendarBoard;
import org.postern.schedule.CalendarChanges;
import org.postern.schedule.CalendarPeople;
import org.postern.schedule.InvitationMail;
import org.postern.signin.CurrentUser;

/** The task section: the tasks of all calendars shown, or of the one in the address. */
@Route(value = "tasks/:calendar?([0-9]{1,18})", layout = Shell.class)
@PermitAll
@StyleSheet("context://" + CalendarBoard.STYLES)
final class TasksView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final ScheduleDesk desk;
    private final TaskRoom room;
    private @Nullable Shell shell;
    private Registration keys = () -> {};
    private Registration formats = () -> {};

    TasksView(
            CurrentUser currentUser,
            CalendarServices services,
            CalendarPeople people,
            CalendarChanges changes,
            InvitationMail mail,
            Background background,
            Clock clock) {
        desk =
                new ScheduleDesk(
                        currentUser.get(), services, people, changes, mail, background, clock);
        room =
                new TaskRoom(
                        desk,
                        Locality.of(UI.getCurrentOrThrow()),
                        path -> UI.getCurrentOrThrow().navigate(path));
        getContent().addClassName("room");
        getContent().add(room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        room.show(
                event.getRouteParameters().getLong("calendar").map(CalendarId::new),
                Locality.of(event.getUI()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        shell = Shell.of(this);
        var status = shell.status(); // outlives the view: what is done later is told there too
        String undo = getTranslation("app.undo");
        desk.tellIn((sentence, back) -> status.show(sentence, undo, back));
        shell.setAct(ScheduleButtons.icon(AppIcon.PLUS, "tasks.new-task", room::newTask));
        keys = ScheduleKeys.listen(event.getUI(), false, _ -> room.newTask(), "n");
        formats =
                WindowFormats.onChange(
                        event.getUI(), () -> room.relocate(Locality.of(UI.getCurrentOrThrow())));
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
}
