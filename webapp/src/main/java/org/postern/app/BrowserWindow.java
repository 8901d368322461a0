package org.postern.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.aura.Aura;
import org.postern.frontend.Look;

/** What every page of the application has: the look, push, and how it is installed. */
@Push
@PWA(name = "Postern", shortName = "Postern", iconPath = Look.ICON)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet(Look.STYLES)
public class BrowserWindow implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "postern/mark.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
