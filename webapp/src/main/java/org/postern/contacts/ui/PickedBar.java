package org.postern.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.postern.app.ActionButton;
import org.postern.contacts.ContactGroup;
import org.postern.frontend.AppIcon;

/** What can be done with all ticked contacts; there while any is ticked. */
final class PickedBar extends Composite<Div> {
    private final Span count = new Span();
    private final ContextMenu groups;
    private final Consumer<ContactGroup> onGroup;

    PickedBar(Consumer<ContactGroup> onGroup, Runnable onDelete, Runnable onClear) {
        this.onGroup = onGroup;
        count.addClassNames("title", "grow");
        Button add =
                ActionButton.of(AppIcon.TAG, getTranslation("contacts.add-to-group"), () -> {});
        groups = new ContextMenu(add);
        groups.setOpenOnClick(true);
        getContent().addClassNames("subbar", "picks");
        getContent().getElement().setAttribute("role", "toolbar");
        getContent().getElement().setAttribute("aria-label", getTranslation("contacts.picked"));
        getContent()
                .add(
                        count,
                        add,
                        ActionButton.of(
                                AppIcon.TRASH, getTranslation("contacts.delete-picked"), onDelete),
                        ActionButton.of(
                                AppIcon.X, getTranslation("contacts.clear-picked"), onClear));
        show(0);
    }

    void show(int picked) {
        getContent().setVisible(picked > 0);
        count.setText(getTranslation("contacts.picked-count", picked));
    }

    void setGroups(Shelf shelf) {
        groups.removeAll();
        var writable = shelf.groups().stream().filter(ContactGroup::writable).toList();
        writable.forEach(
                group -> groups.addItem(new Span(group.name()), _ -> onGroup.accept(group)));
        if (writable.isEmpty()) {
            groups.addItem(new Span(getTranslation("contacts.no-groups"))).setEnabled(false);
        }
    }
}
