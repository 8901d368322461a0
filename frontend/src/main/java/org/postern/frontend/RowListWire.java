package org.postern.frontend;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.postern.frontend.RowList.RangeRequest;
import org.postern.frontend.RowList.Row;
import org.postern.frontend.RowList.RowKey;
import org.postern.frontend.RowList.RowOpened;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What goes over the wire between a {@link RowList} and its element, kept compact. */
final class RowListWire implements Serializable {

    private static final int UNREAD = 1;
    private static final int FLAGGED = 2;
    private static final int ATTACHMENT = 4;

    private record Picked(List<String> keys) {}

    private final Element element;

    RowListWire(Element element) {
        this.element = element;
    }

    Registration onRange(Consumer<RangeRequest> listener) {
        return listen("row-range", RangeRequest.class, listener);
    }

    Registration onOpen(Consumer<RowOpened> listener) {
        return listen("row-open", RowOpened.class, listener);
    }

    Registration onKey(Consumer<RowKey> listener) {
        return listen("row-key", RowKey.class, listener);
    }

    Registration onPick(Consumer<List<String>> listener) {
        return listen("row-pick", Picked.class, picked -> listener.accept(picked.keys()));
    }

    private <T> Registration listen(String type, Class<T> detail, Consumer<T> listener) {
        return element.addEventListener(
                        type, event -> listener.accept(event.getEventDetail(detail)))
                .addEventDetail();
    }

    void send(int version, int offset, List<Row> rows) {
        element.callJsFunction("takeRows", version, offset, encode(rows));
    }

    /** A call, not a property: the browser picks too, so the last value sent says nothing. */
    void sendPicked(Collection<String> keys) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        keys.forEach(json::add);
        element.callJsFunction("setPicked", json);
    }

    /**
     * An array per row: key, lead, time, first, second, marks, count, depth; of the last three only
     * what is needed.
     */
    static ArrayNode encode(List<Row> rows) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode(rows.size());
        for (Row row : rows) {
            ArrayNode cells = all.addArray();
            cells.add(row.key()).add(row.lead()).add(row.time()).add(row.first()).add(row.second());
            int marks = marks(row);
            boolean counted = !row.count().isEmpty() || row.depth() > 0;
            if (marks != 0 || counted) {
                cells.add(marks);
            }
            if (counted) {
                cells.add(row.count());
            }
            if (row.depth() > 0) {
                cells.add(row.depth());
            }
        }
        return all;
    }

    private static int marks(Row row) {
        return (row.unread() ? UNREAD : 0)
                | (row.flagged() ? FLAGGED : 0)
                | (row.attachment() ? ATTACHMENT : 0);
    }
}
