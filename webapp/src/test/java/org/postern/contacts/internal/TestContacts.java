package org.postern.contacts.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.postern.changes.TestNotices;
import org.postern.contacts.CollectedAddresses;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactFiles;
import org.postern.contacts.ContactGroups;
import org.postern.contacts.ContactLine;
import org.postern.contacts.ContactName;
import org.postern.contacts.Contacts;
import org.postern.database.TestDatabase;
import org.postern.mail.AddressCompletion;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.internal.TestPeople;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollections;
import org.postern.sharing.internal.TestCollections;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything contacts are made of, on one database. */
public record TestContacts(
        TestDatabase database,
        TestNotices notices,
        People people,
        SharedCollections collections,
        Contacts contacts,
        ContactGroups groups,
        ContactFiles files,
        CollectedAddresses collected,
        AddressCompletion completion) {

    public static TestContacts in(TestDatabase database, Clock clock) {
        var notices = new TestNotices();
        var people = TestPeople.in(database);
        var collections = TestCollections.in(database, people, notices);
        var client = database.client();
        var transactions = database.transactions();
        var batches = new JdbcTemplate(database.source());
        var cards = new StoredCards(client, collections);
        var table = new ContactTable(batches);
        var groups = new JdbcContactGroups(client, transactions, collections, cards, table);
        var bookWords = new BookWords(client);
        return new TestContacts(
                database,
                notices,
                people,
                collections,
                new JdbcContacts(client, transactions, collections, cards, table, clock),
                groups,
                new VcfFiles(client, transactions, collections, cards, table),
                new JdbcCollectedAddresses(batches, transactions, notices, clock),
                new RankedCompletion(
                        cards,
                        groups,
                        people,
                        new CompletionQueries(client),
                        bookWords,
                        new UsedAddresses(client, bookWords)));
    }

    /** The same contacts, where something else happens each time before the books are asked for. */
    Contacts before(Runnable event) {
        var interrupted =
                (SharedCollections)
                        Proxy.newProxyInstance(
                                SharedCollections.class.getClassLoader(),
                                new Class<?>[] {SharedCollections.class},
                                (_, method, values) -> {
                                    if (method.getName().equals("of")) {
                                        event.run();
                                    }
                                    return method.invoke(collections, values);
                                });
        var client = database.client();
        return new JdbcContacts(
                client,
                database.transactions(),
                interrupted,
                new StoredCards(client, interrupted),
                new ContactTable(new JdbcTemplate(database.source())),
                Clock.systemUTC());
    }

    /** Files, where something else happens before cards come in and after one looked for them. */
    ContactFiles filesBefore(Runnable event) {
        var client = database.client();
        var table =
                new ContactTable(new JdbcTemplate(database.source())) {
                    @Override
                    Map<String, Long> ids(CollectionId book, Collection<String> uids) {
                        Map<String, Long> found = super.ids(book, uids);
                        event.run();
                        return found;
                    }
                };
        var cards = new StoredCards(client, collections);
        return new VcfFiles(client, database.transactions(), collections, cards, table);
    }

    public Person person(String address) {
        return people.byAddress(EmailAddress.of(address)).orElseThrow();
    }

    public CollectionId bookOf(Person person) {
        return collections.of(person, CollectionKind.ADDRESS_BOOK).getFirst().id();
    }

    /** A contact with a name and addresses. */
    public static Contact contact(String given, String family, String... addresses) {
        return new Contact(
                new ContactName("", given, "", family, ""),
                (given + ' ' + family).strip(),
                java.util.Arrays.stream(addresses)
                        .map(address -> new ContactLine(ContactLine.Type.WORK, address))
                        .toList(),
                java.util.List.of(),
                java.util.List.of(),
                "",
                "",
                "",
                "",
                "",
                java.util.List.of());
    }
}
