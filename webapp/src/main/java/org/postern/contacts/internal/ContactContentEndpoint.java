package org.postern.contacts.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postern.contacts.ContactAddress;
import org.postern.contacts.ContactFiles;
import org.postern.contacts.ContactId;
import org.postern.contacts.Contacts;
import org.postern.contacts.Photo;
import org.postern.mail.ContentResponse;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.postern.signin.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Serves photos, to be drawn and nothing else, and cards, to be saved. */
@Controller
@RequestMapping(ContactAddress.ROOT)
class ContactContentEndpoint {
    private final CurrentUser currentUser;
    private final People people;
    private final Contacts contacts;
    private final ContactFiles files;
    private final StoredCards cards;

    ContactContentEndpoint(
            CurrentUser currentUser,
            People people,
            Contacts contacts,
            ContactFiles files,
            StoredCards cards) {
        this.currentUser = currentUser;
        this.people = people;
        this.contacts = contacts;
        this.files = files;
        this.cards = cards;
    }

    @GetMapping("{contact:[0-9]{1,18}}/photo")
    void photo(@PathVariable("contact") long contact, HttpServletResponse response)
            throws IOException {
        Photo photo =
                contacts.photo(person(), new ContactId(contact))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ContentResponse.image(photo.type().mediaType(), photo.octets(), response);
    }

    @GetMapping("{contact:[0-9]{1,18}}/card")
    void card(@PathVariable("contact") long contact, HttpServletResponse response)
            throws IOException {
        var id = new ContactId(contact);
        Person person = person();
        if (cards.find(person, id).isEmpty()) {
            throw new NoAccess();
        }
        ContentResponse.download("contact.vcf", response);
        files.write(person, id, response.getOutputStream());
    }

    @GetMapping("books/{book:[0-9]{1,18}}")
    void book(@PathVariable("book") long book, HttpServletResponse response) throws IOException {
        var id = new CollectionId(book);
        Person person = person();
        cards.book(person, id, Access.READ);
        ContentResponse.download("address-book.vcf", response);
        files.write(person, id, response.getOutputStream());
    }

    /** Whether it is not there or not theirs is not said. */
    @ExceptionHandler(NoAccess.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {}

    private Person person() {
        return people.of(currentUser.get());
    }
}
