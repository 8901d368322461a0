package org.postern.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.SidePages;
import org.postern.frontend.SidePages.Link;
import org.postern.signin.SignedInUser;

/** The pages of administration and their list. */
@ParentLayout(Shell.class)
@RolesAllowed(SignedInUser.ADMINISTRATOR)
final class AdministrationPages extends Composite<SidePages>
        implements RouterLayout, AfterNavigationObserver {
    static final String BACK_ENDS = "admin/backends";
    static final String ROUTING = "admin/routing";
    static final String PEOPLE = "admin/people";
    static final String ANNOUNCEMENTS = "admin/announcements";

    @Override
    protected SidePages initContent() {
        return new SidePages(
                getTranslation("place.admin"),
                List.of(
                        new Link(getTranslation("admin.back-ends"), AppIcon.SERVER, BACK_ENDS),
                        new Link(getTranslation("admin.routing"), AppIcon.ROUTE, ROUTING),
                        new Link(getTranslation("admin.people"), AppIcon.PEOPLE, PEOPLE),
                        new Link(
                                getTranslation("admin.announcements"),
                                AppIcon.BELL,
                                ANNOUNCEMENTS)));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            getContent().setPage(content.getElement().getComponent().orElseThrow());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        getContent().setCurrent(path.equals("admin") ? BACK_ENDS : path);
    }
}
