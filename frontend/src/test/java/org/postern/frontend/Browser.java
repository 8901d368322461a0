package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the browser: fires its events and collects what is called there. */
final class Browser {

    /** A call of a function of an element. */
    record Call(String expression, List<Object> arguments) {}

    private final UI ui;

    private Browser(UI ui) {
        this.ui = ui;
    }

    static Browser showing(Component component) {
        var browser = new Browser(UI.getCurrentOrThrow());
        browser.ui.add(component);
        browser.calls();
        return browser;
    }

    /** What the browser was asked to call since the last time. */
    List<Call> calls() {
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .map(call -> new Call(call.getExpression(), parameters(call.getParameters())))
                .toList();
    }

    private static List<Object> parameters(List<?> all) {
        return Arrays.asList(all.toArray());
    }

    static void fire(Component component, String type, String detail) {
        var json = JsonMapper.shared().createObjectNode();
        json.set("event.detail", JsonMapper.shared().readTree(detail));
        component
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(component.getElement(), type, json));
    }
}
