package org.postern.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;

/** Files of vCards, as other programs read and write them. Access as for contacts. */
public interface ContactFiles {
    /** Of a longer file the rest is not read. */
    int MOST_OCTETS = 20 * 1024 * 1024;

    /** Of more cards the rest is not read. */
    int MOST_CARDS = 50_000;

    /** Takes the cards of a file into a book; those that are bad leave the others alone. */
    ImportOutcome load(
            Person person, CollectionId book, InputStream file, ImportOutcome.Existing existing)
            throws IOException;

    /** Writes all cards of a book, as they came or were saved. */
    void write(Person person, CollectionId book, OutputStream file) throws IOException;

    /** Writes one card. */
    void write(Person person, ContactId contact, OutputStream file) throws IOException;
}
