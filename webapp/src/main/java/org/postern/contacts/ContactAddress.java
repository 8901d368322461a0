package org.postern.contacts;

import org.postern.sharing.CollectionId;

/** The addresses at which photos and cards are served, without a leading slash. */
public final class ContactAddress {
    /** What all of them begin with, and a slash. */
    public static final String ROOT = "/content/contacts/";

    private ContactAddress() {}

    /**
     * The photo of a contact.
     *
     * @param version so that a new photo has a new address
     */
    public static String photo(ContactId contact, long version) {
        return relative() + contact.value() + "/photo?version=" + version;
    }

    /** The card of a contact or group, as a file. */
    public static String card(ContactId contact) {
        return relative() + contact.value() + "/card";
    }

    /** All cards of a book, as a file. */
    public static String book(CollectionId book) {
        return relative() + "books/" + book.value();
    }

    private static String relative() {
        return ROOT.substring(1);
    }
}
