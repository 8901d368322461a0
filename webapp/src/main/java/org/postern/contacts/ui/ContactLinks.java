package org.postern.contacts.ui;

import com.vaadin.flow.component.html.Anchor;
import org.postern.contacts.ContactAddress;
import org.postern.contacts.StoredContact;
import org.postern.frontend.AppIcon;
import org.postern.sharing.CollectionId;

/** Links that save cards. */
final class ContactLinks {
    private ContactLinks() {}

    static Anchor card(StoredContact contact, String name) {
        return link(ContactAddress.card(contact.id()), name);
    }

    static Anchor book(CollectionId book, String name) {
        return link(ContactAddress.book(book), name);
    }

    private static Anchor link(String address, String name) {
        var link = new Anchor(address);
        link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        link.getElement().setAttribute("aria-label", name).setAttribute("title", name);
        link.addClassName("ib");
        link.add(AppIcon.DOWNLOAD.create());
        return link;
    }
}
