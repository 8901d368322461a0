package org.postern.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.preferences.Identity;

/** One identity of the list. */
final class IdentityRow extends Composite<Div> {

    IdentityRow(Identity identity, boolean usable, Runnable edit) {
        var name = new Div(isolated(identity.sender().displayName()));
        name.addClassName("name");
        var words = new Div(name);
        words.addClassName("grow");
        var details = new Div(isolated(details(identity, usable)));
        details.addClassNames(usable ? "t2" : "bad", "small");
        words.add(details);
        var button = new Button(getTranslation("settings.edit"), _ -> edit.run());
        button.addClassNames("btn", "sm");
        button.setAriaLabel(getTranslation("settings.edit-of", identity.sender().address()));
        getContent().addClassName("choice");
        getContent().add(words, button);
    }

    private String details(Identity identity, boolean usable) {
        return Stream.of(
                        identity.sender().name().isBlank() ? "" : identity.sender().address(),
                        identity.isDefault() ? getTranslation("settings.is-default") : "",
                        identity.signature().isBlank()
                                ? ""
                                : getTranslation("settings.with-signature"),
                        usable ? "" : getTranslation("settings.no-longer-allowed"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Span isolated(String text) {
        var span = new Span(text);
        span.addClassName("isolate");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
