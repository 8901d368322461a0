package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The passage: tree, list and page side by side, each a step lighter. Where the window is too
 * narrow the tree slides over, and below that only the list or the page is shown. The width of the
 * list is the user's and is kept in the browser. Clicking any element inside that has the class
 * {@code tree-toggle} opens or closes the tree without a round trip.
 */
@Tag("postern-passage")
@JsModule("./postern/passage.js")
public final class Passage extends Component {

    private record TreeOpen(boolean open) {}

    private final List<Consumer<Boolean>> treeListeners = new ArrayList<>();
    private @Nullable Component tree;
    private @Nullable Component list;
    private @Nullable Component page;

    /** Creates a passage with nothing in it. */
    public Passage() {
        getElement()
                .addEventListener(
                        "tree-open",
                        event -> treeOpened(event.getEventDetail(TreeOpen.class).open()))
                .addEventDetail();
    }

    /** Sets the first pane. */
    public void setTree(Component tree) {
        place(this.tree, tree, "pane-tree");
        this.tree = tree;
    }

    /** Sets the middle pane. */
    public void setList(Component list) {
        place(this.list, list, "pane-list");
        this.list = list;
    }

    /** Sets the last pane: what is read. */
    public void setPage(Component page) {
        place(this.page, page, "pane-page");
        this.page = page;
    }

    /** Where the window has room for one pane only: true shows the page, false the list. */
    public void setReading(boolean reading) {
        getElement().setProperty("reading", reading);
    }

    /** Where the tree does not stand beside the list: slides it in or out. */
    public void setTreeOpen(boolean open) {
        getElement().setProperty("treeOpen", open);
    }

    /** Names the bar between list and page for assistive technology; English if never called. */
    public void setSplitterLabel(String label) {
        getElement().setProperty("splitterLabel", label);
    }

    /** Called when the user opens or closes the sliding tree. */
    public Registration addTreeOpenListener(Consumer<Boolean> listener) {
        return Registration.addAndRemove(treeListeners, listener);
    }

    private void treeOpened(boolean open) {
        setTreeOpen(open);
        List.copyOf(treeListeners).forEach(listener -> listener.accept(open));
    }

    private void place(@Nullable Component old, Component pane, String className) {
        if (old != null) {
            old.getElement().removeFromParent();
        }
        pane.addClassNames("pane", className);
        getElement().appendChild(pane.getElement());
    }
}
