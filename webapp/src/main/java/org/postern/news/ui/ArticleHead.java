package org.postern.news.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.postern.app.Initials;
import org.postern.app.ListDates;
import org.postern.message.EmailAddress;
import org.postern.news.ReadableArticle;

/** Who wrote an article, when, in which groups, and where answers go. */
final class ArticleHead extends Composite<Div> {

    ArticleHead(ReadableArticle article, ListDates dates) {
        var envelope = article.message().envelope();
        EmailAddress author =
                envelope.from().isEmpty() ? EmailAddress.of("") : envelope.from().getFirst();
        Span name = isolated(ArticleRows.author(this, author.displayName()), "strong");
        Span address = isolated(author.name().isBlank() ? "" : author.address(), "t3", "small");
        var date = new Span(envelope.date().map(dates::full).orElse(""));
        date.addClassNames("t3", "small", "head-date");
        var first = new Div(name, address, date);
        first.addClassName("head-line");
        var lines = new Div(first);
        lines.addClassName("grow");
        addGroups(lines, "news.head-groups", article.newsgroups());
        List<String> answers = article.followupTo();
        if (answers.contains("poster")) {
            addGroups(lines, "news.head-poster", List.of());
        } else if (!answers.isEmpty()) {
            addGroups(lines, "news.head-followup", answers);
        }
        getContent().addClassName("message-head");
        getContent().add(Initials.of(author), lines);
    }

    private void addGroups(Div lines, String key, List<String> groups) {
        var line =
                new Div(new Span(getTranslation(key) + " "), isolated(String.join(", ", groups)));
        line.addClassNames("t2", "small");
        lines.add(line);
    }

    private static Span isolated(String text, String... classes) {
        var span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        span.addClassNames(classes);
        span.addClassName("isolate");
        return span;
    }
}
