package org.postern.app;

import com.vaadin.flow.component.UI;

/** The person in front of the window of this thread. */
public final class Reader {
    private Reader() {}

    /** Dates in the reader's time zone and language. */
    public static ListDates dates() {
        return ListDates.of(UI.getCurrentOrThrow());
    }
}
