package org.postern.contacts.ui;

import org.postern.app.Background;
import org.postern.app.ShareDialogs;
import org.postern.changes.ChangeNotices;
import org.postern.contacts.CollectedAddresses;
import org.postern.contacts.ContactFiles;
import org.postern.contacts.ContactGroups;
import org.postern.contacts.Contacts;
import org.postern.mail.Writing;
import org.postern.people.People;
import org.postern.sharing.SharedCollections;
import org.springframework.stereotype.Component;

/** Whom the room asks. */
@Component
record ContactServices(
        People people,
        SharedCollections collections,
        Contacts contacts,
        ContactGroups groups,
        ContactFiles files,
        CollectedAddresses collected,
        Writing writing,
        ShareDialogs shares,
        ChangeNotices notices,
        Background background) {}
