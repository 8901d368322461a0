package org.postern.news.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postern.app.ListDates;
import org.postern.frontend.RowList.Row;
import org.postern.nntp.Overview;
import org.postern.nntp.ThreadedOverview;

/** Turns overviews into rows of the list. */
record ArticleRows(Component view, RowKeys keys, ListDates dates, Instant now) {

    List<Row> of(ArticleWindow window, int offset, int limit) {
        List<Row> rows = new ArrayList<>();
        int index = offset;
        for (ThreadedOverview row : window.rows(offset, limit)) {
            rows.add(of(window, row, index++));
        }
        return rows;
    }

    private Row of(ArticleWindow window, ThreadedOverview row, int index) {
        Overview overview = row.overview();
        int thread = row.depth() == 0 ? window.threadSize(index) : 1;
        return new Row(
                keys.key(overview.number()),
                author(view, overview.from().displayName()),
                overview.date().map(date -> dates.brief(date, now)).orElse(""),
                subject(view, overview.subject()),
                "",
                window.isUnread(overview),
                false,
                false,
                thread > 1 ? String.valueOf(thread) : "",
                row.depth());
    }

    static String subject(Component view, String subject) {
        return subject.isBlank() ? view.getTranslation("news.no-subject") : subject;
    }

    static String author(Component view, String name) {
        return name.isBlank() ? view.getTranslation("news.no-author") : name;
    }
}
