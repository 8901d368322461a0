package org.postern.contacts;

import java.util.List;

/** Some rows of a list. */
public record ContactPage(int total, int offset, List<ContactRow> rows) {
    public ContactPage {
        rows = List.copyOf(rows);
    }
}
