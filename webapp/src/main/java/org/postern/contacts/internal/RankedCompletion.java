package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postern.contacts.ContactGroups;
import org.postern.contacts.ContactId;
import org.postern.mail.AddressCompletion;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.SharedCollection;
import org.springframework.stereotype.Service;

/**
 * Completes from what somebody has written to, their address books, those shared with them, groups,
 * and colleagues, in this order; of what was written to, the most and latest used first.
 */
@Service
class RankedCompletion implements AddressCompletion {
    private static final int MOST = 50;

    private final StoredCards cards;
    private final ContactGroups groups;
    private final People people;
    private final CompletionQueries queries;

    RankedCompletion(
            StoredCards cards, ContactGroups groups, People people, CompletionQueries queries) {
        this.cards = cards;
        this.groups = groups;
        this.people = people;
        this.queries = queries;
    }

    @Override
    public List<Suggestion> complete(Person person, String typed, int limit) {
        List<String> words = Words.typed(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        int most = Math.min(limit, MOST);
        List<Long> books =
                cards.books(person).stream()
                        .map(SharedCollection::id)
                        .map(id -> id.value())
                        .toList();
        Map<String, EmailAddress> used = queries.used(person.id(), books, words, most);
        List<Suggestion> suggestions = new ArrayList<>();
        used.values().forEach(one -> suggestions.add(new Suggestion.Somebody(one)));
        queries.groups(books, words, most).forEach(suggestions::add);
        if (suggestions.size() < most) {
            others(person, books, words, typed, most, used)
                    .forEach(one -> suggestions.add(new Suggestion.Somebody(one)));
        }
        return suggestions.stream().limit(most).toList();
    }

    /** Those never written to. */
    private List<EmailAddress> others(
            Person person,
            List<Long> books,
            List<String> words,
            String typed,
            int most,
            Map<String, EmailAddress> used) {
        Map<String, EmailAddress> found = new LinkedHashMap<>();
        for (long book : books) {
            if (found.size() >= most) {
                break;
            }
            queries.inBook(book, words, most).forEach(one -> add(found, one, used));
        }
        if (found.size() < most) {
            people.matching(person, typed.strip(), most)
                    .forEach(one -> add(found, one.address(), used));
        }
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, EmailAddress> found, EmailAddress one, Map<String, EmailAddress> used) {
        String key = one.address().toLowerCase(Locale.ROOT);
        if (!used.containsKey(key) && one.isSendable()) {
            found.putIfAbsent(key, one);
        }
    }

    @Override
    public List<EmailAddress> members(Person person, Suggestion.Group group) {
        return groups.addresses(person, new ContactId(group.id()));
    }
}
