package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages of one section with their list at the side; where the window is narrow the list lies above
 * the page.
 */
@Tag("div")
public final class SidePages extends Component {

    /**
     * A page of the list.
     *
     * @param href address within the application, without a leading slash
     */
    public record Link(String label, AppIcon icon, String href) {}

    private final Map<String, Anchor> anchors = new LinkedHashMap<>();
    private final Div page = new Div();

    /**
     * Creates the section without a page.
     *
     * @param title what the section is called, and its list
     */
    public SidePages(String title, List<Link> links) {
        addClassName("side-pages");
        page.addClassNames("pane", "side-page");
        var heading = new Span(title);
        heading.addClassName("title");
        var bar = new Div(heading);
        bar.addClassNames("bar", "not-phone");
        var list = new Nav();
        list.addClassName("side-list");
        list.getElement().setAttribute("aria-label", title);
        for (var link : links) {
            var anchor = anchor(link);
            anchors.put(link.href(), anchor);
            list.add(anchor);
        }
        var side = new Div(bar, list);
        side.addClassNames("pane", "side-pane");
        getElement().appendChild(side.getElement(), page.getElement());
    }

    private static Anchor anchor(Link link) {
        var anchor = new Anchor();
        anchor.getElement().setAttribute("href", link.href()).setAttribute("router-link", true);
        var label = new Span(link.label());
        label.addClassName("cut");
        anchor.add(link.icon().createSmall(), label);
        return anchor;
    }

    /** Shows a page. */
    public void setPage(Component shown) {
        page.removeAll();
        page.add(shown);
    }

    /** Marks the page of this address as the one that is shown. */
    public void setCurrent(String href) {
        anchors.forEach(
                (address, anchor) -> {
                    if (address.equals(href)) {
                        anchor.getElement().setAttribute("aria-current", "page");
                    } else {
                        anchor.getElement().removeAttribute("aria-current");
                    }
                });
    }
}
