package org.postern.app;

/** The field somebody types into, which tells what is in it only when it is left. */
final class FieldInFocus {
    /** A JavaScript expression, true: the field tells what is in it now and keeps the focus. */
    static final String TELLS = "window.Vaadin.Flow.resetFocus()";

    private FieldInFocus() {}
}
