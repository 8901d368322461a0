package org.postern.frontend;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length in which the browser holds only the rows around the visible ones. The
 * browser asks for ranges; the server answers with {@link #setRows} now or later. Each answer
 * carries the version it was asked with, and answers to an older version are dropped on both sides.
 */
@Tag("postern-row-list")
@JsModule("./postern/row-list.js")
public final class RowList extends Component {

    /** The most rows the browser may ask for at once. */
    public static final int MAX_RANGE = 200;

    /** The most rows that can be picked; what a forged event holds beyond that is ignored. */
    public static final int MAX_PICKED = 10_000;

    /**
     * One row, all plain text: first line lead, count and time, second line first and second.
     *
     * @param key identifies the row across versions; focus, picks and the open row follow it
     * @param lead start of the first line, such as the sender
     * @param time end of the first line, short
     * @param first start of the second line, such as the subject
     * @param second rest of the second line, such as the beginning of the text
     * @param count shown boxed after the lead; empty for none
     * @param depth how far the row is indented, because it answers one above it; 0 for not
     */
    public record Row(
            String key,
            String lead,
            String time,
            String first,
            String second,
            boolean unread,
            boolean flagged,
            boolean attachment,
            String count,
            int depth) {

        /** A row of a list without threads. */
        public Row(
                String key,
                String lead,
                String time,
                String first,
                String second,
                boolean unread,
                boolean flagged,
                boolean attachment,
                String count) {
            this(key, lead, time, first, second, unread, flagged, attachment, count, 0);
        }
    }

    /** The browser wants these rows; answer with {@link #setRows} and the same version. */
    public record RangeRequest(int version, int offset, int limit) {}

    /** A row was opened by Enter, click or tap. */
    public record RowOpened(String key, int index) {}

    /**
     * A key without a meaning to the list was pressed on a row: an action for that row.
     *
     * @param pressed the key as in {@code KeyboardEvent.key}, such as {@code e}, {@code #} or
     *     {@code Delete}
     * @param key the row with the focus
     */
    public record RowKey(String pressed, String key, int index) {}

    /**
     * What assistive technology says of a row.
     *
     * @param select name of the checkbox; {@code %s} stands for the first text of the second line,
     *     {@code %l} for the lead
     */
    public record Words(String select, String unread, String flagged, String attachment) {}

    private final RowListWire wire = new RowListWire(getElement());
    private final List<Consumer<Set<String>>> pickListeners = new ArrayList<>();
    private int version;
    private int rowCount;
    private Set<String> picked = Set.of();

    /** Creates an empty list; assistive technology knows it by the given name. */
    public RowList(String accessibleName) {
        getElement().setProperty("label", accessibleName);
        wire.onPick(this::pickedBy);
    }

    /** Replaces the English words of the list. */
    public void setWords(Words words) {
        getElement().setPropertyBean("words", words);
    }

    /** Sets how many rows there are in all; 0 forgets every row and scrolls to the top. */
    public void setRowCount(int rowCount) {
        if (rowCount < 0) {
            throw new IllegalArgumentException("rowCount " + rowCount);
        }
        this.rowCount = rowCount;
        getElement().setProperty("rowCount", rowCount);
        if (rowCount == 0) {
            getElement().callJsFunction("forget");
        }
    }

    /** How many rows there are in all. */
    public int rowCount() {
        return rowCount;
    }

    /** The version that answers must carry now. */
    public int version() {
        return version;
    }

    /**
     * Sends rows to the browser, also unasked. Dropped when the version is not the current one.
     *
     * @param offset index of the first of the rows
     */
    public void setRows(int version, int offset, List<Row> rows) {
        if (version == this.version && offset >= 0) {
            wire.send(version, offset, rows);
        }
    }

    /**
     * Declares what the browser holds outdated. It goes on showing it, and asks again for what is
     * visible with the version returned here.
     */
    public int invalidate() {
        version++;
        getElement().setProperty("version", version);
        return version;
    }

    /** Marks the row that is open beside the list; null for none. */
    public void setOpenKey(@Nullable String key) {
        getElement().setProperty("openKey", key == null ? "" : key);
    }

    /** Whether rows can be picked; they can unless told otherwise. */
    public void setPickable(boolean pickable) {
        getElement().setProperty("pickable", pickable);
    }

    /** Picks exactly these rows, without telling the pick listeners. */
    public void setPicked(Set<String> keys) {
        picked = Set.copyOf(keys);
        wire.sendPicked(picked);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (!picked.isEmpty()) {
            wire.sendPicked(picked); // the element may be a new one after a reload
        }
    }

    /** Picks nothing, without telling the pick listeners. */
    public void clearPicked() {
        setPicked(Set.of());
    }

    /** The picked keys, in the order they were picked. */
    public Set<String> picked() {
        return picked;
    }

    /** Moves the keyboard focus to a row and brings it into view. */
    public void focusRow(int index) {
        getElement().callJsFunction("focusRow", index);
    }

    /** Moves the keyboard focus to the row that had it last, or to the open or first one. */
    public void focus() {
        getElement().callJsFunction("focusList");
    }

    /** Shows the first row at the top. */
    public void scrollToTop() {
        getElement().callJsFunction("scrollToTop");
    }

    /** Called when rows come into view that the browser does not hold. */
    public Registration addRangeListener(Consumer<RangeRequest> listener) {
        return wire.onRange(
                asked -> {
                    int limit =
                            Math.min(Math.min(asked.limit(), MAX_RANGE), rowCount - asked.offset());
                    if (asked.version() == version && asked.offset() >= 0 && limit > 0) {
                        listener.accept(new RangeRequest(version, asked.offset(), limit));
                    }
                });
    }

    /** Called when the user opens a row. */
    public Registration addOpenListener(Consumer<RowOpened> listener) {
        return wire.onOpen(listener);
    }

    /** Called with all picked keys whenever the user picks or unpicks rows. */
    public Registration addPickListener(Consumer<Set<String>> listener) {
        return Registration.addAndRemove(pickListeners, listener);
    }

    /** Called when the user presses a key on a row that the list itself has no use for. */
    public Registration addKeyListener(Consumer<RowKey> listener) {
        return wire.onKey(listener);
    }

    private void pickedBy(List<String> keys) {
        var accepted = new LinkedHashSet<>(keys.subList(0, Math.min(keys.size(), MAX_PICKED)));
        picked = Collections.unmodifiableSet(accepted);
        List.copyOf(pickListeners).forEach(listener -> listener.accept(picked));
    }
}
