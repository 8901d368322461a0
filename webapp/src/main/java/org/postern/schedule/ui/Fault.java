package org.postern.schedule.ui;

import com.vaadin.flow.component.HasValidation;

/**
 * Something in a form that cannot be saved so, and where.
 *
 * @param focus brings the field into sight
 */
record Fault(HasValidation field, Runnable focus, String sentence) {

    /** Says it at the field. */
    void show() {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        focus.run();
    }
}
