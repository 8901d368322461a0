package org.postern.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.contacts.ContactFiles;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollections;
import org.springframework.stereotype.Component;

/** Contacts, one address book a file. */
@Component
class ContactTaker extends CollectionTaker {
    private final ContactFiles files;

    ContactTaker(SharedCollections collections, People people, ContactFiles files) {
        super(collections, people, CollectionKind.ADDRESS_BOOK);
        this.files = files;
    }

    @Override
    public String folder() {
        return "contacts";
    }

    @Override
    public List<String> take(Person person, String name, Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            var book = collection(person, name).id();
            var in = files.load(person, book, file, Existing.UPDATE);
            return List.of(in.added() + " came in, " + in.badTotal() + " did not");
        }
    }
}
