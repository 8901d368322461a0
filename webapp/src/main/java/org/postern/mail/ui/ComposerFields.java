package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.mail.Signature;
import org.postern.message.AddressList;
import org.postern.message.EmailAddress;
import org.postern.preferences.Identity;

/** To whom, about what, and the text. */
final class ComposerFields extends Composite<Div> {
    /** The field may still be on its way into the page. */
    private static final String FOCUS_ON_TOP =
            "let tries = 40; const field = this; (function focus() {"
                    + " field.inputElement?.setSelectionRange(0, 0); field.focus();"
                    + " if (!field.contains(document.activeElement) && tries-- > 0)"
                    + " setTimeout(focus, 25); })()";

    /** A signature stands at the end; who comes to the text begins above it. */
    private static final String CURSOR_ON_TOP =
            "let tries = 40; const field = this; (function place() {"
                    + " if (field.inputElement) field.inputElement.setSelectionRange(0, 0);"
                    + " else if (tries-- > 0) setTimeout(place, 25); })()";

    private final Select<Identity> from = new Select<>();
    private final TextField to;
    private final TextField cc;
    private final TextField bcc;
    private final TextField subject = new TextField(getTranslation("compose.subject"));
    private final TextArea text = new TextArea();

    ComposerFields(Composition composition, WritingDesk desk) {
        fillFrom(composition.senders());
        to = recipients("compose.to", composition.to());
        cc = recipients("compose.cc", composition.cc());
        bcc = recipients("compose.bcc", composition.bcc());
        subject.setValue(composition.subject());
        subject.setMaxLength(900);
        text.setAriaLabel(getTranslation("compose.text"));
        text.setValue(composition.text());
        text.addClassName("text");
        text.getElement().executeJs(CURSOR_ON_TOP);
        var lines = new Div(from, to, cc, bcc, subject);
        lines.addClassName("fields");
        getContent().addClassName("composer-fields");
        getContent().add(lines, text);
        Stream.of(to, cc, bcc)
                .forEach(field -> getContent().add(new RecipientSuggestions(field, desk)));
    }

    /** There is a choice only where there is more than one. */
    private void fillFrom(Senders senders) {
        from.setLabel(getTranslation("compose.from"));
        from.setItems(senders.all());
        from.setItemLabelGenerator(one -> AddressList.format(List.of(one.sender())));
        from.setValue(senders.chosen());
        from.setVisible(senders.all().size() > 1);
        from.addValueChangeListener(
                change ->
                        takeOver(
                                () ->
                                        text.setValue(
                                                Signature.swapped(
                                                        text.getValue(),
                                                        change.getOldValue().signature(),
                                                        change.getValue().signature()))));
    }

    /** As whom the message is written. */
    EmailAddress sender() {
        return from.getValue().sender();
    }

    AddressList to() {
        return AddressList.parse(to.getValue());
    }

    AddressList cc() {
        return AddressList.parse(cc.getValue());
    }

    AddressList bcc() {
        return AddressList.parse(bcc.getValue());
    }

    String subject() {
        return subject.getValue();
    }

    String text() {
        return text.getValue();
    }

    /**
     * Takes over what stands in the browser at this moment, whatever it has told so far: what is on
     * the screen is what goes out.
     */
    void takeOver(Runnable then) {
        getElement()
                .executeJs(
                        "return [$0, $1, $2, $3, $4].map(field => field.value)",
                        to,
                        cc,
                        bcc,
                        subject,
                        text)
                .then(
                        values -> {
                            to.setValue(values.get(0).asString());
                            cc.setValue(values.get(1).asString());
                            bcc.setValue(values.get(2).asString());
                            subject.setValue(values.get(3).asString());
                            text.setValue(values.get(4).asString());
                            then.run();
                        });
    }

    void onSubject(Consumer<String> listener) {
        listener.accept(subject.getValue());
        subject.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    /** The first thing still to be filled in; the text with the cursor on top for a reply. */
    void focusFirstEmpty() {
        (to.isEmpty() ? to : text).getElement().executeJs(FOCUS_ON_TOP);
    }

    /** Nothing can be changed while the message is on its way. */
    void setEnabled(boolean enabled) {
        Stream.of(to, cc, bcc, subject).forEach(field -> field.setReadOnly(!enabled));
        from.setReadOnly(!enabled);
        text.setReadOnly(!enabled);
    }

    /** Says at the field what is no address and would be lost if the message went anywhere. */
    boolean checkAddresses() {
        Stream.of(to, cc, bcc).forEach(field -> field.setInvalid(false));
        return Stream.of(bcc, cc, to).filter(field -> !checkAddresses(field)).count() == 0;
    }

    /** Says at the field what keeps the message from being sent. */
    boolean check() {
        boolean good = checkAddresses();
        if (good && to().valid().isEmpty() && cc().valid().isEmpty() && bcc().valid().isEmpty()) {
            fail(to, getTranslation("compose.nobody"));
            return false;
        }
        return good;
    }

    private boolean checkAddresses(TextField field) {
        List<String> invalid = AddressList.parse(field.getValue()).invalid();
        if (!invalid.isEmpty()) {
            fail(field, getTranslation("compose.not-an-address", invalid.getFirst()));
        }
        return invalid.isEmpty();
    }

    private static void fail(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private TextField recipients(String key, List<EmailAddress> people) {
        var field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.setValue(AddressList.format(people));
        return field;
    }
}
