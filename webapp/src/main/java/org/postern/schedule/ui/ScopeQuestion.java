package org.postern.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.Scope;

/** Asks how much of a series a change is about. */
final class ScopeQuestion {
    private final Dialog dialog = new Dialog();
    private final Consumer<Scope> answered;

    /**
     * @param one whether the one occurrence alone can be meant
     * @param cancelled runs when the user wants none of it
     */
    ScopeQuestion(
            RecurrenceId recurrence, boolean one, Consumer<Scope> answered, Runnable cancelled) {
        this(
                "calendar.scope-text",
                one
                        ? List.of(
                                new Scope.This(recurrence),
                                new Scope.Following(recurrence),
                                Scope.all())
                        : List.of(new Scope.Following(recurrence), Scope.all()),
                answered,
                cancelled);
    }

    /** About what can only be done to all of it. */
    static ScopeQuestion ofAll(Consumer<Scope> answered) {
        return new ScopeQuestion(
                "calendar.scope-calendar", List.of(Scope.all()), answered, () -> {});
    }

    private ScopeQuestion(
            String text, List<Scope> scopes, Consumer<Scope> answered, Runnable cancelled) {
        this.answered = answered;
        dialog.setHeaderTitle(dialog.getTranslation("calendar.scope"));
        dialog.addClassName("question");
        var answers = new Div();
        answers.addClassName("answers");
        scopes.forEach(scope -> answers.add(button(key(scope), scope)));
        dialog.add(new Paragraph(dialog.getTranslation(text)), answers);
        var cancel =
                new Button(
                        dialog.getTranslation("app.cancel"),
                        _ -> {
                            dialog.close();
                            cancelled.run();
                        });
        cancel.addClassNames("btn", "quiet");
        dialog.getFooter().add(cancel);
        dialog.addDialogCloseActionListener(
                _ -> {
                    dialog.close();
                    cancelled.run();
                });
    }

    void open() {
        dialog.open();
    }

    private static String key(Scope scope) {
        return switch (scope) {
            case Scope.This _ -> "calendar.scope-this";
            case Scope.Following _ -> "calendar.scope-following";
            case Scope.All _ -> "calendar.scope-all";
        };
    }

    private Button button(String key, Scope scope) {
        var button =
                new Button(
                        dialog.getTranslation(key),
                        _ -> {
                            dialog.close();
                            answered.accept(scope);
                        });
        button.addClassName("btn");
        return button;
    }
}
