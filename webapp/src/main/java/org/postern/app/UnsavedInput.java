package org.postern.app;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;

/**
 * Keeps what was typed into a dialog: Escape, a click beside it, the browser's Back and the closing
 * of the window ask first. A dialog into which nothing was typed just closes, and goes with the
 * page it stands on. The buttons in its foot do what they say, unasked.
 */
public final class UnsavedInput {
    private final Dialog dialog;
    private boolean typed;
    private Registration leaving = () -> {};

    private UnsavedInput(Dialog dialog) {
        this.dialog = dialog;
    }

    /** Guards a dialog from now on. */
    public static void guard(Dialog dialog) {
        var input = new UnsavedInput(dialog);
        dialog.getElement().setAttribute("data-keeps", true); // for the browser's own question
        input.listenFor("input");
        input.listenFor("change");
        dialog.addDialogCloseActionListener(_ -> input.ask(dialog::close, () -> {}));
        dialog.addAttachListener(
                event -> input.leaving = event.getUI().addBeforeLeaveListener(input::leave));
        dialog.addDetachListener(_ -> input.leaving.remove());
    }

    /** The first event says it all; what comes later need not reach the server. */
    private void listenFor(String type) {
        var listening = new Registration[1];
        listening[0] =
                dialog.getElement()
                        .addEventListener(
                                type,
                                _ -> {
                                    typed = true;
                                    listening[0].remove();
                                });
    }

    private void leave(BeforeLeaveEvent event) {
        if (!dialog.isOpened()) {
            return;
        }
        if (!typed) {
            dialog.close();
            return;
        }
        var going = event.postpone();
        ask(
                () -> {
                    dialog.close();
                    going.proceed();
                },
                going::cancel);
    }

    private void ask(Runnable discard, Runnable keep) {
        if (typed) {
            // Behind the question the dialog is inert: what a field tells then is thrown away.
            dialog.getElement().executeJs(FieldInFocus.TELLS).then(_ -> question(discard, keep));
        } else {
            discard.run();
        }
    }

    private void question(Runnable discard, Runnable keep) {
        var question =
                new ConfirmDialog(
                        dialog.getTranslation("app.discard-input"),
                        dialog.getTranslation("app.discard-input-means"),
                        dialog.getTranslation("app.discard"),
                        _ -> discard.run());
        question.setCancelable(true);
        question.setCancelText(dialog.getTranslation("app.keep-writing"));
        question.addCancelListener(_ -> keep.run());
        question.open();
    }
}
