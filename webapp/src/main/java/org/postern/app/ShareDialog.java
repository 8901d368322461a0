package org.postern.app;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.postern.app.ShareList.Line;
import org.postern.app.ShareList.Refusal;
import org.postern.app.ShareList.Shown;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.sharing.Access;
import org.postern.sharing.Grantee;
import org.postern.sharing.NoAccess;
import org.postern.sharing.Share;

/** Who else may use a collection: colleagues and groups, each with what they may do. */
final class ShareDialog extends Dialog {
    private final ShareList shares;
    private final Executor background;
    private final Div lines = new Div();
    private final Div trouble = new Div();
    private final TextField who = new TextField(getTranslation("share.who"));
    private final Checkbox mayChange = new Checkbox(getTranslation("share.may-change"));
    private final Button add = new Button(getTranslation("share.add"));

    ShareDialog(ShareList shares, Executor background) {
        this.shares = shares;
        this.background = background;
        addClassName("share-dialog");
        lines.addClassName("share-lines");
        lines.getElement().setAttribute("role", "list");
        lines.getElement().setAttribute("aria-label", getTranslation("share.with"));
        who.setManualValidation(true);
        who.setValueChangeMode(ValueChangeMode.EAGER);
        who.addKeyPressListener(Key.ENTER, _ -> add(() -> {}));
        add.addClassNames("btn", "soft");
        add.addClickListener(_ -> add(() -> {}));
        var form = new Div(who, mayChange, add);
        form.addClassName("share-form");
        var close = new Button(getTranslation("share.done"), _ -> done());
        close.addClassNames("btn", "pri");
        add(trouble, lines, form);
        getFooter().add(close);
    }

    void open(String name) {
        setHeaderTitle(getTranslation("share.title", name));
        open();
        who.focus();
        look();
    }

    private void look() {
        ask(shares::read, this::show);
    }

    private void show(Shown shown) {
        lines.setEnabled(true);
        lines.removeAll();
        if (shown.lines().isEmpty()) {
            var nobody = new Paragraph(getTranslation("share.nobody"));
            nobody.addClassName("t2");
            nobody.getElement().setAttribute("role", "listitem");
            lines.add(nobody);
        }
        shown.lines().forEach(line -> lines.add(row(line)));
        who.setHelperText(
                shown.groups().isEmpty()
                        ? getTranslation("share.who-help")
                        : getTranslation("share.groups", String.join(", ", shown.groups())));
    }

    private Div row(Line line) {
        Share share = line.share();
        String shown = line.name().isEmpty() ? getTranslation("share.somebody") : line.name();
        var name = new Span(shown);
        name.addClassNames("isolate", "cut", "grow");
        var change = new Checkbox(getTranslation("share.may-change"));
        change.setAriaLabel(getTranslation("share.may-change-of", shown));
        change.setValue(share.access() == Access.WRITE);
        change.addValueChangeListener(
                changed -> {
                    if (changed.isFromClient()) {
                        set(share.grantee(), changed.getValue());
                    }
                });
        var withdraw = new Button(AppIcon.X.create(), _ -> withdraw(share.grantee()));
        withdraw.addClassName("ib");
        withdraw.setAriaLabel(getTranslation("share.withdraw", shown));
        withdraw.setTooltipText(getTranslation("share.withdraw", shown));
        AppIcon icon = share.grantee() instanceof Grantee.Group ? AppIcon.PEOPLE : AppIcon.CONTACTS;
        var row = new Div(icon.create(), name, change, withdraw);
        row.addClassName("share-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private void set(Grantee grantee, boolean write) {
        change(() -> shares.set(grantee, access(write)));
    }

    private void withdraw(Grantee grantee) {
        who.focus();
        change(() -> shares.withdraw(grantee));
    }

    /** One at a time: of two that overtake each other the first would count. */
    private void change(Runnable change) {
        lines.setEnabled(false);
        ask(
                () -> {
                    change.run();
                    return shares.read();
                },
                this::show);
    }

    /** Who was typed in is meant, though nobody pressed the other button. */
    private void done() {
        if (who.getValue().isBlank()) {
            close();
        } else {
            add(this::close);
        }
    }

    private void add(Runnable then) {
        String typed = who.getValue();
        Access access = access(mayChange.getValue());
        who.setInvalid(false);
        who.focus();
        if (!typed.isBlank()) {
            ask(() -> shares.add(typed, access), refusal -> added(refusal, then));
        }
    }

    private void added(Optional<Refusal> refusal, Runnable then) {
        if (refusal.isPresent()) {
            who.setErrorMessage(getTranslation("share.refused." + refusal.get()));
            who.setInvalid(true);
        } else {
            who.clear();
            mayChange.setValue(false);
            look();
            then.run();
        }
    }

    private static Access access(boolean write) {
        return write ? Access.WRITE : Access.READ;
    }

    /** Changes must all be made, so each is a question of its own. */
    private <T> void ask(Supplier<T> question, java.util.function.Consumer<T> answered) {
        new LatestAnswer<T>(background)
                .ask(
                        question,
                        answered,
                        failure -> {
                            if (!(failure instanceof NoAccess)) {
                                throw failure;
                            }
                            lines.removeAll();
                            add.setEnabled(false);
                            trouble.removeAll();
                            trouble.add(new Notice(Notice.Kind.BAD, getTranslation("share.gone")));
                        });
    }
}
