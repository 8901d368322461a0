package org.postern.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.message.EmailAddress;
import org.postern.preferences.Identities;
import org.postern.preferences.Identity;

/** Where one identity is written. */
final class IdentityForm extends Composite<Div> {
    private final TextField address = new TextField(getTranslation("settings.address"));
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final TextArea signature = new TextArea(getTranslation("settings.signature"));
    private final Checkbox isDefault = new Checkbox(getTranslation("settings.make-default"));
    private final Div notices = new Div();
    private Identity original;
    private Consumer<Identity> onSave = _ -> {};
    private Runnable onRemove = () -> {};
    private Runnable onCancel = () -> {};

    IdentityForm(Identity original, String own, List<String> allowed) {
        this.original = original;
        address.setValue(original.sender().address());
        address.setMaxLength(320);
        address.setHelperText(
                allowed.isEmpty()
                        ? getTranslation("settings.own-only", own)
                        : getTranslation("settings.allowed", own, String.join(", ", allowed)));
        name.setValue(original.sender().name());
        name.setMaxLength(Identities.LONGEST_NAME);
        name.setHelperText(getTranslation("settings.name-about"));
        signature.setValue(original.signature());
        signature.setMaxLength(Identities.LONGEST_SIGNATURE);
        signature.setHelperText(getTranslation("settings.signature-about"));
        isDefault.setValue(original.isDefault());
        var buttons = new Div(button("settings.save", () -> onSave.accept(edited()), "pri"));
        buttons.addClassName("line");
        buttons.add(button("app.cancel", () -> onCancel.run(), "plain"));
        if (original.id() != Identity.NEW) {
            buttons.add(button("settings.remove", () -> onRemove.run(), "danger"));
        }
        getContent().addClassNames("card", "form");
        getContent().getElement().setAttribute("role", "form");
        getContent().getElement().setAttribute("aria-label", getTranslation("settings.identity"));
        getContent().add(address, name, signature, isDefault, notices, buttons);
    }

    private Button button(String key, Runnable action, String className) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addClassNames("btn", className);
        return button;
    }

    private Identity edited() {
        return new Identity(
                original.id(),
                new EmailAddress(name.getValue(), address.getValue()),
                signature.getValue(),
                isDefault.getValue(),
                original.version());
    }

    /** What is changed, in the version it is changed from. */
    Identity original() {
        return original;
    }

    void onSave(Consumer<Identity> action) {
        onSave = action;
    }

    void onRemove(Runnable action) {
        onRemove = action;
    }

    void onCancel(Runnable action) {
        onCancel = action;
    }

    void focus() {
        name.focus();
    }

    void trouble(String sentence) {
        notices.removeAll();
        notices.add(new Notice(Kind.BAD, sentence));
    }

    /** Another window was first: saving again puts ours in place of theirs. */
    void conflict(Identity theirs, Runnable takeTheirs) {
        original = theirs;
        notices.removeAll();
        notices.add(
                new Notice(Kind.BAD, getTranslation("settings.conflict"))
                        .withAction(getTranslation("settings.take-theirs"), takeTheirs));
    }

    /** Another window removed it: saving again makes it anew. */
    void gone() {
        original = Identity.own(original.sender());
        trouble(getTranslation("settings.gone"));
    }
}
