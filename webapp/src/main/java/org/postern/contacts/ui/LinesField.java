package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.postern.app.ActionButton;
import org.postern.contacts.ContactLine;
import org.postern.frontend.AppIcon;
import org.postern.message.EmailAddress;

/** Several email addresses or telephone numbers, each with what it is for. */
final class LinesField extends Composite<Div> {
    private static final int MOST = 100;

    private final String what;
    private final List<ContactLine.Type> types;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Button more;

    private record Line(TextField value, Select<ContactLine.Type> type, Div row) {}

    /**
     * @param what the end of the keys of its texts
     */
    LinesField(String what, List<ContactLine.Type> types) {
        this.what = what;
        this.types = types;
        more =
                new Button(
                        word("contacts.add-email", "contacts.add-phone"),
                        AppIcon.PLUS.createSmall(),
                        _ -> addAndFocus());
        more.addClassNames("btn", "quiet", "sm");
        rows.addClassName("form-lines");
        getContent().addClassName("form-several");
        getContent().add(rows, more);
    }

    private String word(String email, String phone) {
        return getTranslation(isEmail() ? email : phone);
    }

    private boolean isEmail() {
        return what.equals("email");
    }

    void fill(List<ContactLine> values) {
        lines.clear();
        rows.removeAll();
        values.forEach(this::add);
        if (values.isEmpty()) {
            add(new ContactLine(types.getFirst(), ""));
        }
    }

    private void addAndFocus() {
        if (lines.size() < MOST) {
            add(new ContactLine(types.getFirst(), ""));
            lines.getLast().value().focus();
        }
    }

    private void add(ContactLine line) {
        String name = word("contacts.email", "contacts.phone");
        String numbered = lines.isEmpty() ? name : name + ' ' + (lines.size() + 1);
        var value = new TextField(numbered);
        value.setManualValidation(true);
        value.setMaxLength(320);
        value.setValue(line.value());
        var type = new Select<ContactLine.Type>();
        type.setItems(types);
        type.setItemLabelGenerator(one -> getTranslation("contacts.type." + one));
        type.setValue(types.contains(line.type()) ? line.type() : types.getLast());
        type.setAriaLabel(getTranslation("contacts.type-of", numbered));
        var row = new Div(value, type);
        var kept = new Line(value, type, row);
        row.add(
                ActionButton.of(
                        AppIcon.X,
                        getTranslation("contacts.remove-line", numbered),
                        () -> remove(kept)));
        row.addClassName("form-line");
        lines.add(kept);
        rows.add(row);
    }

    private void remove(Line line) {
        lines.remove(line);
        rows.remove(line.row());
        more.focus();
    }

    List<ContactLine> read() {
        return lines.stream()
                .filter(line -> !line.value().getValue().isBlank())
                .map(
                        line ->
                                new ContactLine(
                                        line.type().getValue(), line.value().getValue().strip()))
                .toList();
    }

    /** Says at the field what is no address. */
    boolean check() {
        boolean good = true;
        for (Line line : lines) {
            String text = line.value().getValue().strip();
            boolean fine = !isEmail() || text.isEmpty() || EmailAddress.of(text).isSendable();
            line.value()
                    .setErrorMessage(fine ? "" : getTranslation("contacts.not-an-address", text));
            line.value().setInvalid(!fine);
            if (!fine && good) {
                line.value().focus();
            }
            good &= fine;
        }
        return good;
    }
}
