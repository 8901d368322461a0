package org.postern.frontend;

import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
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

    private final RowList list;

    RowListWire(RowList list) {
        this.list = list;
    }

    private record Picked(List<String> keys) {}

    void listen() {
        Element element = list.getElement();
        element.addEventListener(
                        "row-range", event -> list.asked(event.getEventDetail(RangeRequest.class)))
                .addEventDetail();
        element.addEventListener(
                        "row-open", event -> list.opened(event.getEventDetail(RowOpened.class)))
                .addEventDetail();
        element.addEventListener("row-key", event -> list.keyed(event.getEventDetail(RowKey.class)))
                .addEventDetail();
        element.addEventListener(
                        "row-pick",
                        event -> list.pickedBy(event.getEventDetail(Picked.class).keys()))
                .addEventDetail();
    }

    void send(int version, int offset, List<Row> rows) {
        list.getElement().callJsFunction("takeRows", version, offset, encode(rows));
    }

    void sendPicked(Collection<String> keys) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        keys.forEach(json::add);
        list.getElement().setPropertyJson("picked", json);
    }

    /** An array per row: key, lead, time, first, second, marks, count; the last two only if set. */
    static ArrayNode encode(List<Row> rows) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode(rows.size());
        for (Row row : rows) {
            ArrayNode cells = all.addArray();
            cells.add(row.key()).add(row.lead()).add(row.time()).add(row.first()).add(row.second());
            int marks = marks(row);
            if (marks != 0 || !row.count().isEmpty()) {
                cells.add(marks);
            }
            if (!row.count().isEmpty()) {
                cells.add(row.count());
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
