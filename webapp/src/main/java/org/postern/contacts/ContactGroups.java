package org.postern.contacts;

import java.util.List;
import java.util.Set;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;

/** Groups of contacts: RFC 6350 §6.1.4. They are deleted like contacts. Access as for those. */
public interface ContactGroups {

    /** The groups of all books the person may see, by name. */
    List<ContactGroup> of(Person person);

    /** Makes an empty group. */
    ContactId create(Person person, CollectionId book, String name);

    /** Adds those of the contacts that the person may see. */
    void add(Person person, ContactId group, Set<ContactId> members);

    /** Takes contacts out of the group; they stay in their books. */
    void remove(Person person, ContactId group, Set<ContactId> members);

    /** The numbers of the groups a contact is in. */
    Set<ContactId> containing(Person person, ContactId contact);

    /** The first address of every member, those of groups in the group included. */
    List<EmailAddress> addresses(Person person, ContactId group);
}
