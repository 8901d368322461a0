package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.postern.app.Initials;
import org.postern.frontend.AppIcon;
import org.postern.message.EmailAddress;

/** An address that was written to and is in no book for that. */
final class CollectedSheet extends Composite<Div> {

    CollectedSheet(EmailAddress address, ContactActions actions) {
        var name = new H2(address.displayName());
        name.addClassNames("contact-name", "isolate");
        var below = new Paragraph(address.name().isBlank() ? "" : address.address());
        below.addClassNames("t2", "isolate");
        var words = new Div(name, below);
        words.addClassName("grow");
        var face = Initials.of(address);
        face.addClassName("l");
        var head = new Div(face, words);
        head.addClassName("contact-head");
        var why = new Paragraph(getTranslation("contacts.collected-why"));
        why.addClassName("t2");
        var buttons =
                new Div(
                        button("contacts.write", AppIcon.MAIL, () -> actions.write(address)),
                        button("contacts.keep", AppIcon.PLUS, () -> actions.keep(address)),
                        button("contacts.forget", AppIcon.TRASH, () -> actions.forget(address)));
        buttons.addClassNames("flex", "contact-buttons");
        getContent().addClassName("contact-sheet");
        getContent().add(head, buttons, why);
    }

    private Button button(String key, AppIcon icon, Runnable action) {
        var button = new Button(getTranslation(key), icon.createSmall(), _ -> action.run());
        button.addClassName("btn");
        return button;
    }
}
