package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Suggestions below a text field that takes several entries with commas between them. The browser
 * asks while the user types; the server answers with {@link #show} now or later, and an answer to
 * an older question is dropped.
 */
@Tag("postern-suggestions")
@JsModule("./postern/suggestions.js")
public final class Suggestions extends Component {
    private static final int LONGEST_TYPED = 200;

    /**
     * One suggestion.
     *
     * @param key tells the server which was taken, where it has no value
     * @param value what is put in the place of what was typed; empty where the server says it with
     *     {@link #insert} after it was taken
     */
    public record Item(String key, String label, String detail, String value) {}

    /** Something was typed; the answer carries the same number. */
    public record Asked(int number, String typed) {}

    private record Picked(String key) {}

    private final List<Consumer<Asked>> askListeners = new ArrayList<>();
    private final List<Consumer<String>> pickListeners = new ArrayList<>();

    /**
     * Stands beside the field.
     *
     * @param accessibleName of the list
     * @param counted how many there are, for assistive technology; {@code %s} stands for the number
     */
    public Suggestions(Component field, String accessibleName, String counted) {
        getElement().setProperty("label", accessibleName);
        getElement().setProperty("counted", counted);
        getElement()
                .addEventListener(
                        "suggestions-ask", event -> asked(event.getEventDetail(Asked.class)))
                .addEventDetail();
        getElement()
                .addEventListener(
                        "suggestions-pick",
                        event -> picked(event.getEventDetail(Picked.class).key()))
                .addEventDetail();
        addAttachListener(_ -> getElement().executeJs("this.field = $0", field.getElement()));
    }

    /** Shows the answer to a question. */
    public void show(int number, List<Item> items) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode(items.size());
        for (Item item : items) {
            all.addObject()
                    .put("key", item.key())
                    .put("label", item.label())
                    .put("detail", item.detail())
                    .put("value", item.value());
        }
        getElement().callJsFunction("show", number, all);
    }

    /** Puts a text in the place of what was typed. */
    public void insert(String value) {
        getElement().callJsFunction("insert", value);
    }

    /** Called when the user has typed something and paused. */
    public Registration addAskListener(Consumer<Asked> listener) {
        return Registration.addAndRemove(askListeners, listener);
    }

    /** Called with the key of a suggestion without a value that was taken. */
    public Registration addPickListener(Consumer<String> listener) {
        return Registration.addAndRemove(pickListeners, listener);
    }

    private void asked(Asked asked) {
        if (asked.typed().length() <= LONGEST_TYPED) {
            List.copyOf(askListeners).forEach(listener -> listener.accept(asked));
        }
    }

    private void picked(String key) {
        List.copyOf(pickListeners).forEach(listener -> listener.accept(key));
    }
}
