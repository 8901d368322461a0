package org.postern.app;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.postern.preferences.Appearance;
import org.postern.signin.SignedInUser;

/** Who is signed in, how the window looks, and the way out. */
final class AccountMenu extends Composite<MenuBar> {
    private final AppearanceChoice appearance;

    AccountMenu(SignedInUser user, AppearanceChoice appearance, AuthenticationContext signIn) {
        this.appearance = appearance;
        String address = user.address().address();
        var avatar = new Avatar(user.address().displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var account = getContent().addItem(avatar);
        account.setAriaLabel(getTranslation("account.menu", address));
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var menu = account.getSubMenu();
        menu.addItem(new Span(address)).setEnabled(false);
        menu.addSeparator();
        for (var scheme : Appearance.ColorScheme.values()) {
            menu.addItem(getTranslation("appearance." + scheme), _ -> choose(scheme));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("account.sign-out"), _ -> signIn.logout());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        appearance.read(chosen -> WindowAppearance.apply(event.getUI(), chosen));
    }

    private void choose(Appearance.ColorScheme scheme) {
        getUI().ifPresent(
                        ui ->
                                appearance.change(
                                        ui, before -> new Appearance(scheme, before.density())));
    }
}
