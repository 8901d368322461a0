package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class UnsavedInputTest extends BrowserlessTest {
    private final Dialog dialog = new Dialog();

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @BeforeEach
    void open() {
        UnsavedInput.guard(dialog);
        dialog.add(new TextField("Title"));
        dialog.open();
    }

    @Test
    void dialogIntoWhichNothingWasTypedJustCloses() {
        pressEscape();

        assertThat(dialog.isOpened()).isFalse();
        assertThat($(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptUntilSomebodyDiscardsIt() {
        type();
        pressEscape();

        assertThat(dialog.isOpened()).isTrue();
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(dialog.isOpened()).isTrue();

        pressEscape();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(dialog.isOpened()).isFalse();
    }

    private void type() {
        var element = dialog.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "input", JsonNodeFactory.instance.objectNode()));
    }

    private void pressEscape() {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        // the browser answers
        var window = UI.getCurrentOrThrow().getInternals();
        window.getStateTree().runExecutionsBeforeClientResponse();
        window.dumpPendingJavaScriptInvocations().stream()
                .filter(
                        script ->
                                script.getInvocation().getExpression().contains(FieldInFocus.TELLS))
                .forEach(script -> script.complete(JsonNodeFactory.instance.nullNode()));
    }
}
