package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A small tree of places, such as folders, announced as a tree. What is expanded is the browser's
 * own affair; branches begin collapsed except above the current item.
 */
@Tag("postern-tree-list")
@JsModule("./postern/tree-list.js")
public final class TreeList extends Component {

    /**
     * One line of the tree, in display order: children follow their parent.
     *
     * @param key identifies the item across updates
     * @param icon shown before the label; null for none
     * @param level 1 for the top, 0 for a heading, which is only a label
     * @param count shown at the end; empty for none
     * @param emphasised shown strong: something here is new
     * @param current the place the user is at
     * @param hasChildren can be expanded
     * @param selectable false for a line that only holds others
     * @param href address, so that the item opens in a new tab too; empty for none
     */
    public record Item(
            String key,
            String label,
            @Nullable AppIcon icon,
            int level,
            String count,
            boolean emphasised,
            boolean current,
            boolean hasChildren,
            boolean selectable,
            String href) {

        /** A heading above the items that follow. */
        public static Item heading(String label) {
            return new Item("", label, null, 0, "", false, false, false, false, "");
        }
    }

    private record Selected(String key) {}

    private final List<Consumer<String>> selectListeners = new ArrayList<>();
    private List<Item> items = List.of();

    /** Creates an empty tree; assistive technology knows it by the given name. */
    public TreeList(String accessibleName) {
        getElement().setProperty("label", accessibleName);
        getElement()
                .addEventListener(
                        "tree-select", event -> select(event.getEventDetail(Selected.class).key()))
                .addEventDetail();
    }

    /** Replaces all items; sends nothing when they are the same as before. */
    public void setItems(List<Item> items) {
        if (!items.equals(this.items)) {
            this.items = List.copyOf(items);
            getElement().setPropertyJson("items", encode(items));
        }
    }

    /** The items last set. */
    public List<Item> items() {
        return items;
    }

    /**
     * Called with the key of the item the user chose; only keys of selectable items are passed on.
     */
    public Registration addSelectListener(Consumer<String> listener) {
        return Registration.addAndRemove(selectListeners, listener);
    }

    private void select(String key) {
        if (items.stream().anyMatch(item -> item.selectable() && item.key().equals(key))) {
            List.copyOf(selectListeners).forEach(listener -> listener.accept(key));
        }
    }

    static ArrayNode encode(List<Item> items) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode(items.size());
        for (Item item : items) {
            AppIcon icon = item.icon();
            all.addArray()
                    .add(item.key())
                    .add(item.label())
                    .add(item.level())
                    .add(marks(item))
                    .add(icon == null ? "" : icon.id())
                    .add(item.count())
                    .add(item.href());
        }
        return all;
    }

    private static int marks(Item item) {
        return (item.emphasised() ? 1 : 0)
                | (item.current() ? 2 : 0)
                | (item.hasChildren() ? 4 : 0)
                | (item.selectable() ? 8 : 0);
    }
}
