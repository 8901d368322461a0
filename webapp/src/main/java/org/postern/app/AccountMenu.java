package org.postern.app;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.postern.preferences.Appearance;
import org.postern.signin.SignedInUser;

/** Who is signed in, how the window looks, and the way out. */
final class AccountMenu extends Composite<Button> {
    private final PersonalChoices choices;

    AccountMenu(SignedInUser user, PersonalChoices choices, AuthenticationContext signIn) {
        this.choices = choices;
        String address = user.address().address();
        var arch = new Span(initial(address));
        arch.addClassNames("av", "hue");
        getContent().setIcon(arch);
        getContent().addClassName("ib");
        getContent().setAriaLabel(getTranslation("account.menu", address));
        var menu = new ContextMenu(getContent());
        menu.setOpenOnClick(true);
        menu.addItem(new Span(address)).setEnabled(false);
        menu.addSeparator();
        for (var scheme : Appearance.ColorScheme.values()) {
            menu.addItem(getTranslation("appearance." + scheme), _ -> choose(scheme));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("account.sign-out"), _ -> signOut(signIn));
    }

    /**
     * The other windows of the session have nothing to show any more, either. They go to the door a
     * moment later: what they ask for while the session is ending would be refused.
     */
    private void signOut(AuthenticationContext signIn) {
        var here = getUI().orElseThrow();
        for (var window : List.copyOf(here.getSession().getUIs())) {
            if (!window.equals(here)) {
                window.getPage()
                        .executeJs(
                                "document.body.hidden = true;"
                                        + " setTimeout(() => location.assign('login'), 1000)");
                window.push();
            }
        }
        signIn.logout();
    }

    private void choose(Appearance.ColorScheme scheme) {
        getUI().ifPresent(
                        ui ->
                                choices.change(
                                        ui,
                                        before -> new Appearance(scheme, before.density()),
                                        this::kept));
    }

    private void kept(boolean is) {
        if (!is) {
            Shell.of(this).status().show(getTranslation("app.choice-not-kept"));
        }
    }

    private static String initial(String address) {
        return address.substring(0, address.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
