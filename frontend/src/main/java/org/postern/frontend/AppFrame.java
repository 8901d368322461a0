package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every view: the rail of places, the content, and a dock for what is written
 * beside it. On a phone the rail lies at the bottom with the places at hand; the others unfold.
 */
@Tag("postern-app-frame")
@JsModule("./postern/app-frame.js")
@JsModule("./postern/menu-items.js")
@JsModule("./postern/unsaved.js")
public final class AppFrame extends Component {

    /**
     * A place of the application.
     *
     * @param shortLabel what the rail shows where the label is too long for it
     * @param href address within the application, without a leading slash
     * @param current the user is there
     * @param hand stays in the bottom bar of a phone; room is for three besides More
     */
    public record Place(
            String label,
            String shortLabel,
            AppIcon icon,
            String href,
            boolean current,
            boolean hand) {

        /** A place whose label fits into the rail. */
        public Place(String label, AppIcon icon, String href, boolean current, boolean hand) {
            this(label, label, icon, href, current, hand);
        }

        private Place elsewhere() {
            return new Place(label, shortLabel, icon, href, false, hand);
        }
    }

    private final Nav rail = new Nav();
    private final Anchor home = new Anchor();
    private final NativeButton more = new NativeButton();
    private final Main main = new Main();
    private final Div dock = new Div();
    private List<Place> places = List.of();
    private List<Component> built = List.of();
    private int topCount;
    private @Nullable Component account;
    private @Nullable Component act;

    /**
     * Creates a frame without places.
     *
     * @param navigation what assistive technology calls the rail, such as Main
     * @param homeLabel what it calls the mark at the top, which leads to the start
     * @param moreLabel the button of the bottom bar that unfolds the other places
     */
    public AppFrame(String navigation, String homeLabel, String moreLabel) {
        rail.addClassName("rail");
        rail.getElement().setAttribute("aria-label", navigation);
        home.addClassName("mark");
        home.getElement().setAttribute("href", "").setAttribute("router-link", true);
        home.getElement().setAttribute("aria-label", homeLabel);
        home.add(span("mark-arch"));
        more.addClassName("more");
        more.getElement().setAttribute("type", "button").setAttribute("aria-expanded", "false");
        more.add(AppIcon.MENU.create(), new Span(moreLabel));
        rail.add(home, more);
        main.addClassName("content");
        dock.addClassName("dock");
        getElement().appendChild(rail.getElement(), main.getElement(), dock.getElement());
    }

    /** Creates a frame with the English names. */
    public AppFrame() {
        this("Main", "Postern, start", "More");
    }

    /** Replaces the places of the rail. */
    public void setPlaces(List<Place> places) {
        setPlaces(places, List.of());
    }

    /**
     * Replaces the places of the rail; those of the second list stand at its foot. When only the
     * current place differs, the anchors stay, and with them the focus.
     */
    public void setPlaces(List<Place> top, List<Place> foot) {
        List<Place> next = Stream.concat(top.stream(), foot.stream()).toList();
        boolean same =
                top.size() == topCount
                        && next.stream()
                                .map(Place::elsewhere)
                                .toList()
                                .equals(places.stream().map(Place::elsewhere).toList());
        topCount = top.size();
        places = next;
        if (!same) {
            rail.remove(built);
            built = new ArrayList<>(next.stream().map(AppFrame::anchor).toList());
            built.add(topCount, span("gap"));
            for (int i = 0; i < built.size(); i++) {
                rail.addComponentAtIndex(1 + i, built.get(i));
            }
        }
        for (int i = 0; i < next.size(); i++) {
            markCurrent(built.get(i < topCount ? i : i + 1), next.get(i).current());
        }
    }

    /** Shows this component in the middle. */
    public void setContent(Component content) {
        main.removeAll();
        main.add(content);
    }

    /** Shows this component at the foot of the rail. */
    public void setAccount(Component account) {
        if (this.account != null) {
            rail.remove(this.account);
        }
        this.account = account;
        account.addClassName("me");
        rail.add(account);
    }

    /**
     * Shows this button, the one act of the place, in the rail where the tree is folded away, and
     * in the bottom bar of a phone.
     */
    public void setAct(@Nullable Component act) {
        if (this.act != null) {
            rail.remove(this.act);
        }
        this.act = act;
        if (act != null) {
            act.addClassName("act");
            rail.add(act);
        }
    }

    /** Docks this component over the lower corner; null closes the dock. */
    public void setDock(@Nullable Component docked) {
        dock.removeAll();
        if (docked != null) {
            dock.add(docked);
        }
    }

    private static void markCurrent(Component anchor, boolean current) {
        if (current) {
            anchor.getElement().setAttribute("aria-current", "page");
        } else {
            anchor.getElement().removeAttribute("aria-current");
        }
    }

    private static Component anchor(Place place) {
        var anchor = new Anchor();
        anchor.getElement().setAttribute("href", place.href()).setAttribute("router-link", true);
        if (!place.label().equals(place.shortLabel())) {
            anchor.getElement().setAttribute("aria-label", place.label());
        }
        if (place.hand()) {
            anchor.addClassName("hand");
        }
        anchor.add(place.icon().create(), new Span(place.shortLabel()));
        return anchor;
    }

    private static Span span(String className) {
        var span = new Span();
        span.addClassName(className);
        return span;
    }
}
