package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import org.postern.app.ActionButton;
import org.postern.contacts.ContactGroup;
import org.postern.frontend.AppIcon;

/** The groups a contact is in, to be ticked. */
final class GroupMenu extends Composite<Button> {
    private final ContactPane.Opened opened;
    private final ContactActions actions;

    GroupMenu(ContactPane.Opened opened, ContactActions actions) {
        this.opened = opened;
        this.actions = actions;
        var menu = new ContextMenu(getContent());
        menu.setOpenOnClick(true);
        boolean none = true;
        for (ContactGroup group : opened.groups()) {
            if (group.writable()) {
                none = false;
                add(menu, group);
            }
        }
        if (none) {
            menu.addItem(new Span(getTranslation("contacts.no-groups"))).setEnabled(false);
        }
    }

    @Override
    protected Button initContent() {
        return ActionButton.of(AppIcon.TAG, getTranslation("contacts.groups"), () -> {});
    }

    private void add(ContextMenu menu, ContactGroup group) {
        boolean in = opened.in().contains(group.id());
        var item =
                menu.addItem(
                        new Span(group.name()),
                        _ -> actions.setMember(opened.contact(), group, !in));
        item.setCheckable(true);
        item.setChecked(in);
    }
}
