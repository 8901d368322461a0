package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class RowGridTest {

    @Test
    void isAGridWithItsName() {
        var grid = new RowGrid("Tasks");

        assertThat(grid.getElement().getAttribute("role")).isEqualTo("grid");
        assertThat(grid.getElement().getAttribute("aria-label")).isEqualTo("Tasks");
    }

    @Test
    void headingsAreRowsThatCannotBeEntered() {
        var row = new Div();
        RowGrid.makeRow(row, "7");
        var heading = RowGrid.heading(new Span("Today"));

        assertThat(row.getElement().getAttribute("tabindex")).isEqualTo("-1");
        assertThat(heading.getElement().getAttribute("role")).isEqualTo("row");
        assertThat(heading.getElement().hasAttribute("tabindex")).isFalse();
        assertThat(heading.getElement().hasAttribute("data-key")).isFalse();
    }
}
