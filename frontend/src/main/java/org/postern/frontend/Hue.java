package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** The hue of what is told apart by colour; ground, text and edge follow from it. */
public final class Hue {
    private static final int APART = 30;

    private Hue() {}

    /** The hue of a word; the same wherever it stands. */
    public static int of(String word) {
        return Math.floorMod(word.hashCode(), 360 / APART) * APART;
    }

    /** Gives something its hue in degrees. */
    public static void on(Component component, int hue) {
        component.addClassName("hue");
        component.getElement().getStyle().set("--hue", String.valueOf(hue));
    }

    /** A name on a ground of its hue. */
    public static Span label(String name, int hue) {
        var label = new Span(name);
        label.addClassNames("label", "isolate");
        on(label, hue);
        return label;
    }
}
