package org.postern.contacts.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.contacts.ContactGroups;
import org.postern.contacts.ContactId;
import org.postern.contacts.internal.BookWords.Marked;
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

    /** So many contacts are looked at together; after the last, two words do not seem to meet. */
    private static final int[] STEPS = {50, 450, 3_000};

    private final StoredCards cards;
    private final ContactGroups groups;
    private final People people;
    private final CompletionQueries queries;
    private final BookWords bookWords;
    private final UsedAddresses usedAddresses;

    RankedCompletion(
            StoredCards cards,
            ContactGroups groups,
            People people,
            CompletionQueries queries,
            BookWords bookWords,
            UsedAddresses usedAddresses) {
        this.cards = cards;
        this.groups = groups;
        this.people = people;
        this.queries = queries;
        this.bookWords = bookWords;
        this.usedAddresses = usedAddresses;
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
        Optional<List<Long>> few = bookWords.few(books, words);
        Map<String, EmailAddress> used =
                usedAddresses.matching(person.id(), books, words, few, most);
        List<Suggestion> suggestions = new ArrayList<>();
        used.values().forEach(one -> suggestions.add(new Suggestion.Somebody(one)));
        queries.groups(books, words, most).forEach(suggestions::add);
        if (suggestions.size() < most) {
            var others = new Others(used, most);
            if (few.isPresent()) {
                others.addAll(few.get());
            } else {
                books.forEach(book -> others.walk(book, words));
            }
            if (!others.areEnough()) {
                others.colleagues(people.matching(person, typed.strip(), most));
            }
            others.found.values().forEach(one -> suggestions.add(new Suggestion.Somebody(one)));
        }
        return suggestions.stream().limit(most).toList();
    }

    /** Those never written to. */
    private final class Others {
        private final Map<String, EmailAddress> found = new LinkedHashMap<>();
        private final Map<String, EmailAddress> used;
        private final int most;

        Others(Map<String, EmailAddress> used, int most) {
            this.used = used;
            this.most = most;
        }

        boolean areEnough() {
            return found.size() >= most;
        }

        /** From the beginning on until there are enough. */
        void addAll(List<Long> contacts) {
            int from = 0;
            for (int step : STEPS) {
                int to = Math.min(from + step, contacts.size());
                if (areEnough() || from == to) {
                    return;
                }
                queries.addresses(contacts.subList(from, to)).forEach(this::add);
                from = to;
            }
        }

        /** Through a book in which each of the words begins many, the longest of them leading. */
        void walk(long book, List<String> words) {
            int offset = 0;
            for (int step : STEPS) {
                if (areEnough()) {
                    return;
                }
                List<Marked> some = bookWords.some(book, words.getFirst(), offset, step);
                List<Long> likely = BookWords.likely(some, words);
                addAll(bookWords.having(likely, words.subList(1, words.size())));
                if (some.size() < step) {
                    return;
                }
                offset += step;
            }
        }

        void colleagues(List<Person> some) {
            some.forEach(one -> add(one.address()));
        }

        private void add(EmailAddress one) {
            String key = one.address().toLowerCase(Locale.ROOT);
            if (!used.containsKey(key) && one.isSendable()) {
                found.putIfAbsent(key, one);
            }
        }
    }

    @Override
    public List<EmailAddress> members(Person person, Suggestion.Group group) {
        return groups.addresses(person, new ContactId(group.id()));
    }
}
