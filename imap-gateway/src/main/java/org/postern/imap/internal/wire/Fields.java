package org.postern.imap.internal.wire;

import java.util.List;
import java.util.Locale;
import org.postern.imap.internal.wire.Element.Atom;
import org.postern.imap.internal.wire.Element.Items;
import org.postern.imap.internal.wire.Element.Text;

/**
 * A list read by position and without complaint: a value that is missing, NIL or of the wrong kind
 * is empty. What a stranger's message looks like must not make a mailbox unreadable.
 */
record Fields(List<Element> elements) {

    static Fields of(Element element) {
        return new Fields(element instanceof Items(List<Element> inner) ? inner : List.of());
    }

    /** One value as if it were alone in a list. */
    static Fields only(Element element) {
        return new Fields(List.of(element));
    }

    int size() {
        return elements.size();
    }

    Element at(int index) {
        return index < elements.size() ? elements.get(index) : Element.Nil.NIL;
    }

    Fields list(int index) {
        return of(at(index));
    }

    boolean isList(int index) {
        return at(index) instanceof Items;
    }

    /** The octets of a string; those of an atom too, since some servers forget the quotes. */
    byte[] octets(int index) {
        return switch (at(index)) {
            case Text text -> text.octets();
            case Atom(String value) -> Ascii.octets(value);
            case Element.Nil nil -> Text.EMPTY.octets();
            case Element.Omitted omitted -> Text.EMPTY.octets();
            case Items items -> Text.EMPTY.octets();
        };
    }

    /** A string on one line; empty where there is none. */
    String text(int index) {
        return at(index) instanceof Text text
                ? Ascii.withoutControls(text.string())
                : Ascii.withoutControls(Ascii.string(octets(index)));
    }

    String lowerCase(int index) {
        return text(index).toLowerCase(Locale.ROOT);
    }

    /** A number; 0 where there is none that fits. */
    long number(int index) {
        String digits = text(index);
        return Ascii.isNumber(digits) && digits.length() <= Ascii.LONGEST_NUMBER
                ? Long.parseLong(digits)
                : 0;
    }
}
