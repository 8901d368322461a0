package org.postern.app;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.announcements.Announcements;
import org.postern.changes.ChangeNotices;
import org.postern.frontend.AppFrame;
import org.postern.frontend.StatusLine;
import org.postern.preferences.Preferences;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInUser;

/**
 * What stays on the screen while sections come and go: the places, the account, the status line,
 * and the dock in which a message is written.
 */
@PermitAll
public final class Shell extends Composite<AppFrame>
        implements RouterLayout, AfterNavigationObserver {
    private final StatusLine status = new StatusLine();
    private final Div dock = new Div();
    private final SignedInUser user;
    private final PersonalChoices chosen;
    private final ChangeWatch choicesWatch;

    Shell(
            CurrentUser currentUser,
            Choices choices,
            ChangeNotices notices,
            AuthenticationContext signIn,
            Announcements announcements,
            Background background) {
        user = currentUser.get();
        dock.addClassName("dock-row");
        chosen = choices.of(user);
        choicesWatch = ChangeWatch.of(this, notices, Preferences.TOPIC, this::readChoices);
        getContent().setAccount(new AccountMenu(user, chosen, signIn));
        var announced = new AnnouncementBar(announcements, background);
        getContent().getElement().appendChild(announced.getElement(), status.getElement());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WindowFormats.applyWhatIsKnown(event.getUI());
        readChoices();
    }

    private void readChoices() {
        getUI().ifPresent(
                        ui ->
                                chosen.read(
                                        ui,
                                        read -> choicesWatch.only(Set.of(read.person().value()))));
    }

    /**
     * The shell a view stands in, or stood in: what comes of an action is told also when the user
     * has gone elsewhere meanwhile.
     */
    public static Shell of(Component view) {
        Shell shell = view.findAncestor(Shell.class);
        return shell != null ? shell : onScreen();
    }

    private static Shell onScreen() {
        return UI.getCurrentOrThrow().getInternals().getActiveRouterTargetsChain().stream()
                .filter(Shell.class::isInstance)
                .map(Shell.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no shell on the screen"));
    }

    /** Where outcomes are told. */
    public StatusLine status() {
        return status;
    }

    /** The one act of a section, at hand where its pane is folded away; null for none. */
    public void setAct(@Nullable Component act) {
        getContent().setAct(act);
    }

    /**
     * Docks a panel over all sections, beside those docked before; it stays while the user moves
     * about.
     */
    public void dock(Component panel) {
        if (dock.getComponentCount() == 0) {
            getContent().setDock(dock);
        }
        dock.add(panel);
    }

    /** Takes a panel out of the dock. */
    public void undock(Component panel) {
        dock.remove(panel);
        if (dock.getComponentCount() == 0) {
            getContent().setDock(null);
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            getContent().setContent(content.getElement().getComponent().orElseThrow());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String current = event.getLocation().getFirstSegment();
        getContent().setPlaces(Places.daily(this, current), Places.atTheFoot(this, user, current));
    }
}
