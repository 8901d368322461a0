package org.postern.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** What the pages of administration are made of. */
final class Page {
    private Page() {}

    /** A page with its heading and the words beside it. */
    static Div of(String title, String about) {
        var words = new Span(about);
        words.addClassNames("t3", "small");
        var bar = new Div(new H1(title), words);
        bar.addClassName("bar");
        var page = new Div(bar);
        page.addClassName("arranged");
        return page;
    }

    static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("line");
        return line;
    }

    static Button button(String text, Runnable action, String... classes) {
        var button = new Button(text, _ -> action.run());
        button.addClassName("btn");
        button.addClassNames(classes);
        return button;
    }

    /** Text of somebody else, in its own direction. */
    static Span foreign(String text, String... classes) {
        var span = new Span(text);
        span.addClassName("isolate");
        span.addClassNames(classes);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
