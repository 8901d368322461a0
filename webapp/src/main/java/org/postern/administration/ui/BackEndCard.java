package org.postern.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.postern.administration.BackEndOverview.Entry;
import org.postern.administration.BackEndOverview.Server;
import org.postern.administration.BackEndOverview.State;
import org.postern.frontend.AppIcon;

/** One back end: what the configuration says of it, how it stands, and its test. */
final class BackEndCard extends Composite<Section> {
    private final Span gate = new Span();
    private final Span state = new Span();

    BackEndCard(Entry entry, TestPanel test) {
        gate.addClassName("gate");
        gate.getElement().setAttribute("aria-hidden", "true");
        state.addClassNames("t2", "small");
        getContent().addClassName("card");
        getContent().getElement().setAttribute("aria-label", entry.name());
        getContent().add(head(entry, test), facts(entry), test);
    }

    private Div head(Entry entry, TestPanel test) {
        var tag = new Span(AppIcon.LOCK.createSmall(), new Span(getTranslation("admin.in-file")));
        tag.addClassNames("t3", "small", "flex");
        var gap = new Span();
        gap.addClassName("gap");
        return Page.line(gate, new H2(entry.name()), tag, state, gap, toggle(entry, test));
    }

    private Button toggle(Entry entry, TestPanel test) {
        var button = Page.button(getTranslation("admin.test"), () -> {});
        button.setAriaLabel(getTranslation("admin.test-of", entry.name()));
        button.getElement().setAttribute("aria-expanded", "false");
        test.setVisible(false);
        button.addClickListener(
                _ -> {
                    test.setVisible(!test.isVisible());
                    button.getElement()
                            .setAttribute("aria-expanded", Boolean.toString(test.isVisible()));
                    test.focus();
                });
        return button;
    }

    private DescriptionList facts(Entry entry) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "admin.serves", mono(String.join("   ", entry.patterns())));
        add(facts, "admin.domain", mono(entry.domain()));
        for (var server : entry.servers()) {
            facts.add(
                    new Term(getTranslation("admin.service." + server.service())),
                    new Description(mono(server.address().toString()), protection(server)));
        }
        return facts;
    }

    private void add(DescriptionList facts, String key, Component value) {
        facts.add(new Term(getTranslation(key)), new Description(value));
    }

    private Span protection(Server server) {
        var words = new Span(" " + getTranslation("admin.by." + server.address().transport()));
        words.addClassNames("t3", "small");
        return words;
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }

    /** Shows how it stands now. */
    void show(State now) {
        gate.removeAll();
        gate.setClassName("well", now.signedIn() > 0 && now.unanswered() == 0);
        gate.setClassName("out", now.unanswered() > 0);
        gate.add((now.unanswered() > 0 ? AppIcon.X : AppIcon.SERVER).createSmall());
        state.setText(words(now));
        state.setClassName("bad", now.unanswered() > 0);
    }

    private String words(State now) {
        if (now.signedIn() == 0) {
            return getTranslation("admin.nobody-signed-in");
        }
        return now.unanswered() == 0
                ? getTranslation("admin.answers", now.signedIn())
                : getTranslation("admin.not-answering", now.unanswered(), now.signedIn());
    }
}
