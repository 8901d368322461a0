package org.postern.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.postern.app.Shell;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;

/** A page on which each choice is kept at once, and says whether it was. */
abstract class ChoicePage extends Composite<Div> implements HasDynamicTitle {
    private final Div trouble = new Div();

    @Override
    protected Div initContent() {
        var bar = new Div(new H1(getPageTitle()));
        bar.addClassName("bar");
        var page = new Div(bar, trouble);
        page.addClassName("arranged");
        return page;
    }

    /** A line of the page: what the choice is, what it means, and where it is made. */
    static Div line(String name, String about, Component field) {
        var title = new Div(name);
        title.addClassName("name");
        var words = new Div(title);
        words.addClassName("grow");
        if (!about.isEmpty()) {
            var more = new Div(new Span(about));
            more.addClassNames("t2", "small");
            words.add(more);
        }
        var line = new Div(words, field);
        line.addClassName("choice");
        return line;
    }

    /**
     * Says what became of a choice.
     *
     * @param back puts the fields back to what holds
     */
    void told(boolean kept, Runnable back) {
        trouble.removeAll();
        if (kept) {
            Shell.of(this).status().show(getTranslation("settings.saved"));
        } else {
            trouble.add(new Notice(Kind.BAD, getTranslation("settings.not-saved")));
            back.run();
        }
    }

    static UI window() {
        return UI.getCurrentOrThrow();
    }
}
