package org.postern.contacts.ui;

import org.postern.contacts.ContactGroup;
import org.postern.contacts.StoredContact;
import org.postern.message.EmailAddress;

/** What can be done with what is open. */
interface ContactActions {
    void backToList();

    void write(EmailAddress address);

    void edit(StoredContact contact);

    void delete(StoredContact contact);

    /** Puts the contact into the group, or takes it out. */
    void setMember(StoredContact contact, ContactGroup group, boolean member);

    /** Begins a contact with what is known of an address. */
    void keep(EmailAddress collected);

    void forget(EmailAddress collected);
}
