package org.postern.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.administration.BackEndTests;
import org.postern.administration.BackEndTests.Progress;
import org.postern.backend.Credentials;
import org.postern.frontend.AppIcon;
import org.postern.probe.StepReport;
import org.postern.signin.SignedInUser;

/** The test of one back end: what to sign in with, and what comes out step by step. */
final class TestPanel extends Composite<Div> {
    private final SignedInUser administrator;
    private final BackEndTests tests;
    private final String backEnd;
    private final TextField userName = new TextField(getTranslation("admin.test-user"));
    private final PasswordField password = new PasswordField(getTranslation("admin.test-password"));
    private final Button start;
    private final Button cancel;
    private final OrderedList steps = new OrderedList();
    private final Span end = new Span();
    private BackEndTests.@Nullable Run run;
    private int number;

    TestPanel(SignedInUser administrator, BackEndTests tests, String backEnd) {
        this.administrator = administrator;
        this.tests = tests;
        this.backEnd = backEnd;
        start = Page.button(getTranslation("admin.start-test"), this::start, "pri");
        cancel = Page.button(getTranslation("admin.cancel-test"), this::cancel);
        cancel.setEnabled(false);
        userName.setAutocomplete(Autocomplete.OFF);
        userName.setMaxLength(256);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("admin.test-only"));
        password.setMaxLength(1024);
        password.setRevealButtonVisible(false);
        var form = new Div(userName, password, Page.line(start, cancel, end));
        form.addClassName("form");
        steps.addClassName("steps");
        end.getElement().setAttribute("role", "status");
        getContent().add(form, steps);
    }

    void focus() {
        if (isVisible()) {
            userName.focus();
        }
    }

    private void start() {
        steps.removeAll();
        end.setText(getTranslation("admin.test-running"));
        running(true);
        UI ui = UI.getCurrentOrThrow();
        int mine = ++number;
        run =
                tests.start(
                        administrator,
                        backEnd,
                        credentials(),
                        progress -> ui.accessLater(() -> show(mine, progress), () -> {}).run());
        password.clear();
    }

    /** Without a name the test ends before the sign-in. */
    private Optional<Credentials> credentials() {
        String name = userName.getValue().strip();
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials(name, password.getValue()));
    }

    private void cancel() {
        if (run != null) {
            run.cancel();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
        super.onDetach(event);
    }

    private void show(int of, Progress progress) {
        if (of != number) {
            return;
        }
        switch (progress) {
            case Progress.Began(var server) -> {
                var heading =
                        new ListItem(
                                getTranslation("admin.service." + server.service())
                                        + " "
                                        + server.address());
                heading.addClassName("about");
                steps.add(heading);
            }
            case Progress.Reported(var report) -> steps.add(item(report));
            case Progress.Ended(var how) -> {
                running(false);
                end.setText(getTranslation("admin.test." + how));
            }
        }
    }

    private ListItem item(StepReport report) {
        var icon = (report.passed() ? AppIcon.CHECK : AppIcon.X).createSmall();
        icon.addClassName(report.passed() ? "ok" : "bad");
        var words = new FindingWords(this);
        var sentence = new Span(words.sentence(report));
        var text = new Span(sentence);
        text.addClassName("grow");
        for (var detail : words.details(report.finding())) {
            text.add(Page.foreign(detail, "detail"));
        }
        var took = new Span(getTranslation("admin.milliseconds", report.took().toMillis()));
        took.addClassNames("t3", "small", "num");
        return new ListItem(icon, text, took);
    }

    private void running(boolean now) {
        start.setEnabled(!now);
        cancel.setEnabled(now);
    }
}
