package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.contacts.ContactScope;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long completion and the list take with 100,000 contacts in reach, half of them in a book that
 * a colleague shares, and 3,000 addresses written to. Not part of the tests: run by its name.
 */
class CompletionBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionBenchmark.class);
    private static final int EACH = 50_000;
    private static final int CARDS_A_FILE = 25_000;
    private static final int COLLECTED = 3_000;
    private static final int RUNS = 200;
    private static final Duration BUDGET = Duration.ofMillis(50);
    private static final String[] SYLLABLES = {
        "an", "ber", "cor", "dan", "el", "fin", "gus", "hol", "ine", "jor", "kas", "lor", "mar",
        "nor", "os", "pet", "rik", "son", "tor", "ul", "ver", "wil", "yor", "zan"
    };

    enum Database {
        H2,
        POSTGRES;

        TestDatabase open() {
            return this == H2 ? TestDatabase.h2() : TestDatabase.postgres();
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsBudget(Database kind) throws IOException {
        try (var database = kind.open()) {
            var house = TestContacts.in(database, Clock.systemUTC());
            Person ann = house.person("ann@example.org");
            Person ben = house.person("ben@example.org");
            fill(house, ann, 0);
            fill(house, ben, EACH);
            house.collections()
                    .share(
                            ben,
                            house.bookOf(ben),
                            new Share(new Grantee.Colleague(ann.id()), Access.READ));
            for (int i = 0; i < COLLECTED; i++) {
                var address = EmailAddress.of(address(i * 30));
                house.collected().used(ann.id(), List.of(address));
            }
            if (kind == Database.POSTGRES) {
                database.client().sql("ANALYZE").update();
            }
            for (String typed :
                    List.of("a", "an", "marber", "mar an", "an b", "zzzz", "nor@", "m9")) {
                Duration slow =
                        measure(
                                kind + " completion of " + typed,
                                () -> house.completion().complete(ann, typed, 8).size());
                assertThat(slow).isLessThan(BUDGET.multipliedBy(4));
            }
            for (int offset : new int[] {0, EACH, 2 * EACH - 60}) {
                measure(
                        kind + " everybody from " + offset,
                        () -> page(house, ann, new ContactScope.Everybody(), offset, ""));
                int inBook = offset / 2;
                measure(
                        kind + " one book from " + inBook,
                        () ->
                                page(
                                        house,
                                        ann,
                                        new ContactScope.Book(house.bookOf(ann)),
                                        inBook,
                                        ""));
            }
            measure(
                    kind + " search",
                    () -> page(house, ann, new ContactScope.Everybody(), 0, "mar an"));
        }
    }

    private static int page(
            TestContacts house, Person ann, ContactScope scope, int offset, String search) {
        return house.contacts().page(ann, scope, search, offset, 50).rows().size();
    }

    private static Duration measure(String what, Supplier<Integer> work) {
        int found = 0;
        long[] took = new long[RUNS];
        for (int i = -RUNS / 4; i < RUNS; i++) {
            long start = System.nanoTime();
            found = work.get();
            took[Math.max(0, i)] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        LOG.info(
                "{}: {} found, p50 {} us, p95 {} us",
                what,
                found,
                took[RUNS / 2] / 1_000,
                took[RUNS * 95 / 100] / 1_000);
        return Duration.ofNanos(took[RUNS * 95 / 100]);
    }

    private static void fill(TestContacts house, Person person, int from) throws IOException {
        for (int start = from; start < from + EACH; start += CARDS_A_FILE) {
            var cards = new StringBuilder();
            for (int i = start; i < start + CARDS_A_FILE; i++) {
                cards.append("BEGIN:VCARD\nVERSION:4.0\nUID:urn:example:")
                        .append(i)
                        .append("\nFN:")
                        .append(name(i))
                        .append("\nEMAIL:")
                        .append(address(i))
                        .append("\nEND:VCARD\n");
            }
            var file = new ByteArrayInputStream(cards.toString().getBytes(StandardCharsets.UTF_8));
            long begun = System.nanoTime();
            house.files().load(person, house.bookOf(person), file, Existing.UPDATE);
            LOG.info(
                    "{} cards taken in within {} ms",
                    CARDS_A_FILE,
                    (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private static String name(int i) {
        return word(i * 7 + 3) + ' ' + word(i * 13 + 5);
    }

    private static String word(int seed) {
        int n = Math.floorMod(seed * 31, SYLLABLES.length * SYLLABLES.length * SYLLABLES.length);
        return SYLLABLES[n % 24] + SYLLABLES[n / 24 % 24] + SYLLABLES[n / 576 % 24];
    }

    private static String address(int i) {
        return name(i).replace(' ', '.') + i + "@" + word(i % 40) + ".example";
    }
}
