package org.postern.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.postern.app.LatestAnswer;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.nntp.GroupName;
import org.postern.nntp.Newsgroup;

/** All groups of the server, to be found by a part of name or description, and subscribed to. */
final class GroupDialog extends Dialog {
    private static final int MOST_SHOWN = 100;

    private final LatestAnswer<List<Newsgroup>> answer;
    private final Supplier<List<Newsgroup>> question;
    private final Set<GroupName> subscribed;
    private final BiConsumer<GroupName, Boolean> onSubscribe;
    private final TextField filter = new TextField(getTranslation("news.filter"));
    private final Div lines = new Div();
    private final Paragraph more = new Paragraph();
    private List<Newsgroup> groups = List.of();

    GroupDialog(
            Executor background,
            Supplier<List<Newsgroup>> question,
            Set<GroupName> subscribed,
            BiConsumer<GroupName, Boolean> onSubscribe) {
        this.question = question;
        this.subscribed = new HashSet<>(subscribed);
        this.onSubscribe = onSubscribe;
        answer = new LatestAnswer<>(background);
        addClassName("group-dialog");
        filter.setWidthFull();
        setHeaderTitle(getTranslation("news.find"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.setMaxLength(200);
        filter.addValueChangeListener(_ -> show());
        lines.addClassName("share-lines");
        lines.getElement().setAttribute("role", "list");
        lines.getElement().setAttribute("aria-label", getTranslation("news.all-groups"));
        more.addClassNames("t2", "small");
        more.getElement().setAttribute("role", "status");
        more.setText(getTranslation("news.fetching"));
        var close = new Button(getTranslation("news.done"), _ -> close());
        close.addClassNames("btn", "pri");
        add(filter, lines, more);
        getFooter().add(close);
    }

    void show(List<Newsgroup> all) {
        groups = all;
        show();
    }

    /** Opens, and asks the server. */
    void openAndAsk() {
        open();
        filter.focus();
        answer.ask(
                question,
                this::show,
                failure -> {
                    more.setText("");
                    lines.add(new Notice(Kind.BAD, NewsFailures.sentence(this, failure)));
                });
    }

    private void show() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<Newsgroup> found =
                groups.stream()
                        .filter(
                                group ->
                                        contains(group.name().value(), wanted)
                                                || contains(group.description(), wanted))
                        .toList();
        lines.removeAll();
        found.stream().limit(MOST_SHOWN).forEach(group -> lines.add(row(group)));
        more.setText(
                found.isEmpty()
                        ? getTranslation("news.none-found")
                        : found.size() > MOST_SHOWN
                                ? getTranslation("news.more-groups", found.size() - MOST_SHOWN)
                                : "");
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Div row(Newsgroup group) {
        var name = new Anchor(NewsNavigation.to(group.name()).path(), group.name().value());
        name.addClassNames("isolate", "medium");
        name.getElement().setAttribute("router-link", true); // no new page is needed for it
        name.getElement().addEventListener("click", _ -> close());
        var description = new Span(group.description());
        description.addClassNames("isolate", "t2", "small");
        var words = new Div(name, description);
        words.addClassNames("grow", "group-words");
        var button = new Button();
        button.addClassNames("btn", "quiet", "sm");
        label(button, group.name());
        button.addClickListener(
                _ -> {
                    boolean now = !subscribed.contains(group.name());
                    if (now) {
                        subscribed.add(group.name());
                    } else {
                        subscribed.remove(group.name());
                    }
                    onSubscribe.accept(group.name(), now);
                    label(button, group.name());
                });
        var row = new Div(words, button);
        row.addClassName("share-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private void label(Button button, GroupName group) {
        boolean now = subscribed.contains(group);
        button.setText(getTranslation(now ? "news.unsubscribe" : "news.subscribe"));
        button.setAriaLabel(
                getTranslation(now ? "news.unsubscribe-from" : "news.subscribe-to", group.value()));
    }
}
