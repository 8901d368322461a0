package org.postern.app;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.postern.frontend.Hue;
import org.postern.message.EmailAddress;

/** A person as two letters in an arch, with a hue of their own. */
public final class Initials {
    private Initials() {}

    public static Span of(EmailAddress person) {
        var arch = new Span(letters(person.displayName()));
        arch.addClassName("av");
        arch.getElement().setAttribute("aria-hidden", "true");
        Hue.on(arch, Hue.of(person.address()));
        return arch;
    }

    /** First letters of the first and the last word. */
    static String letters(String name) {
        String[] words = name.strip().split("[\\s._-]+", -1);
        String first = initial(words[0]);
        String last = words.length > 1 ? initial(words[words.length - 1]) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String initial(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }
}
