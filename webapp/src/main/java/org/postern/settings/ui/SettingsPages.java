package org.postern.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.SidePages;
import org.postern.frontend.SidePages.Link;

/** The pages of the settings and their list. */
@ParentLayout(Shell.class)
@PermitAll
final class SettingsPages extends Composite<SidePages>
        implements RouterLayout, AfterNavigationObserver {
    static final String APPEARANCE = "settings";
    static final String LANGUAGE = "settings/language";
    static final String ADDRESSES = "settings/addresses";

    @Override
    protected SidePages initContent() {
        return new SidePages(
                getTranslation("place.settings"),
                List.of(
                        new Link(getTranslation("settings.appearance"), AppIcon.EYE, APPEARANCE),
                        new Link(getTranslation("settings.language"), AppIcon.GLOBE, LANGUAGE),
                        new Link(getTranslation("settings.addresses"), AppIcon.PEOPLE, ADDRESSES)));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            getContent().setPage(content.getElement().getComponent().orElseThrow());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getContent().setCurrent(event.getLocation().getPath());
    }
}
