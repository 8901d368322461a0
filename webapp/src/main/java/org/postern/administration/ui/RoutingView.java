package org.postern.administration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.administration.BackEndOverview;
import org.postern.administration.BackEndOverview.Entry;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.frontend.AppIcon;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInUser;

/** Which back end serves whom, and why. */
@Route(value = AdministrationPages.ROUTING, layout = AdministrationPages.class)
@RolesAllowed(SignedInUser.ADMINISTRATOR)
final class RoutingView extends Composite<Div> implements HasDynamicTitle {
    private final SignedInUser administrator;
    private final BackEndOverview overview;
    private final LatestAnswer<List<Entry>> entries;
    private final LatestAnswer<Optional<BackEndOverview.Route>> route;
    private final TextField name = new TextField(getTranslation("admin.which-serves"));
    private final Div answer = new Div();
    private final OrderedList patterns = new OrderedList();

    RoutingView(CurrentUser currentUser, BackEndOverview overview, Background background) {
        administrator = currentUser.get();
        this.overview = overview;
        entries = new LatestAnswer<>(background);
        route = new LatestAnswer<>(background);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setMaxLength(256);
        name.setPlaceholder("name@example.org");
        name.addValueChangeListener(change -> ask(change.getValue()));
        answer.getElement().setAttribute("role", "status");
        patterns.addClassName("patterns");
        patterns.getElement().setAttribute("aria-label", getTranslation("admin.patterns"));
    }

    @Override
    protected Div initContent() {
        var page = Page.of(getPageTitle(), getTranslation("admin.first-match"));
        var tester = new Div(name, answer);
        tester.addClassNames("card", "form");
        page.add(tester, new H2(getTranslation("admin.patterns")), patterns);
        return page;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        entries.ask(
                () -> overview.all(administrator),
                this::list,
                failure -> {
                    throw failure;
                });
    }

    private void list(List<Entry> all) {
        patterns.removeAll();
        int number = 0;
        for (var entry : all) {
            for (var pattern : entry.patterns()) {
                var position = new Span(Integer.toString(++number));
                position.addClassNames("t3", "num");
                var text = new Span(pattern);
                text.addClassNames("mono", "grow");
                var served = new Span(entry.name());
                served.addClassName("medium");
                var item = new ListItem(position, text, AppIcon.RIGHT.createSmall(), served);
                item.getElement().setAttribute("data-pattern", entry.name() + ' ' + pattern);
                patterns.add(item);
            }
        }
    }

    private void ask(String typed) {
        if (typed.isBlank()) {
            route.forget();
            answer.removeAll();
            mark("");
            return;
        }
        route.ask(
                () -> overview.route(administrator, typed),
                found -> show(typed.strip(), found),
                failure -> {
                    throw failure;
                });
    }

    private void show(String typed, Optional<BackEndOverview.Route> found) {
        answer.removeAll();
        if (found.isEmpty()) {
            mark("");
            answer.add(new Paragraph(getTranslation("admin.nobody-serves", typed)));
            return;
        }
        var to = found.get();
        mark(to.backEnd().name() + ' ' + to.pattern());
        var servers =
                to.backEnd().servers().stream()
                        .map(
                                server ->
                                        getTranslation("admin.service." + server.service())
                                                + " "
                                                + server.address())
                        .collect(Collectors.joining(", "));
        var line =
                Page.line(
                        gate(),
                        new H2(to.backEnd().name()),
                        new Span(getTranslation("admin.by-pattern", to.pattern())));
        var address = new Paragraph(getTranslation("admin.address-is", to.address()));
        var where = new Paragraph(servers);
        where.addClassNames("t3", "small");
        answer.add(line, address, where);
    }

    private static Span gate() {
        var gate = new Span(AppIcon.CHECK.createSmall());
        gate.addClassNames("gate", "well");
        gate.getElement().setAttribute("aria-hidden", "true");
        return gate;
    }

    private void mark(String pattern) {
        patterns.getChildren()
                .map(ListItem.class::cast)
                .forEach(
                        item ->
                                item.setClassName(
                                        "hit",
                                        item.getElement()
                                                .getAttribute("data-pattern")
                                                .equals(pattern)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.routing");
    }
}
