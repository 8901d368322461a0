package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * A short grid of rows made of ordinary components: one tab stop, arrows inside. Enter presses what
 * has the class {@code open} in a row, Space its checkbox; the focus stays with its row when rows
 * come and go. For lists of any length there is {@link RowList}.
 */
@Tag("postern-row-grid")
@JsModule("./postern/row-grid.js")
public final class RowGrid extends Component implements HasComponents, HasStyle {

    /** Creates an empty grid; assistive technology knows it by the given name. */
    public RowGrid(String accessibleName) {
        getElement().setAttribute("role", "grid").setAttribute("aria-label", accessibleName);
    }

    /** Makes an element a row; its key identifies it when rows come and go. */
    public static void makeRow(Div row, String key) {
        row.getElement().setAttribute("role", "row").setAttribute("data-key", key);
        row.getElement().setAttribute("tabindex", "-1");
    }

    /** A cell around its content. */
    public static Span cell(Component content) {
        var cell = new Span(content);
        cell.getElement().setAttribute("role", "gridcell");
        return cell;
    }

    /** A row that is the heading of those below it and cannot be entered. */
    public static Div heading(Component name) {
        var heading = new Div(cell(name));
        heading.getElement().setAttribute("role", "row");
        return heading;
    }
}
