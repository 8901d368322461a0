package org.postern.contacts.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * People for measurements: names of which some are common and most are rare, firms that half the
 * town works for, addresses made of the names. The same number is always the same person.
 */
final class CompletionTown {
    private static final String[] SYLLABLES = {
        "an", "ber", "cor", "dan", "el", "fin", "gus", "hol", "ine", "jor", "kas", "lor", "mar",
        "nor", "os", "pet", "rik", "son", "tor", "ul", "ver", "wil", "yor", "zan"
    };
    private static final String[] GIVEN = {
        "Anna", "Jürgen", "Zoë", "Max", "Marie", "Käthe", "Paul", "Søren", "Grace", "Émile", "Ines",
        "Oskar", "Björn", "Clara", "Tom", "Ulla", "Felix", "Dora", "Hans", "Lena", "Åsa", "Rosa",
        "Ines", "Viktor", "Wilma", "Yann"
    };
    private static final String[] FIRMS = {"Acme", "Globex", "Initech", "Umbrella", "Hooli"};
    private static final int PLACES = 40;

    private CompletionTown() {}

    /** One of them. */
    record Somebody(String given, String family, String firm, String address) {}

    static Somebody somebody(int number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextLong();
        String given = GIVEN[common(random, GIVEN.length)];
        String family = capital(word(random.nextInt(24 * 24 * 24)));
        String firm = FIRMS[common(random, FIRMS.length)];
        String place = word(common(random, PLACES) * 331) + ".example";
        String local = Words.folded(given).replace("ø", "o") + '.' + Words.folded(family) + number;
        return new Somebody(given, family, firm, local + '@' + place);
    }

    /** Small numbers are more common. */
    private static int common(Random random, int bound) {
        double even = random.nextDouble();
        return (int) (even * even * bound);
    }

    private static String word(int seed) {
        return SYLLABLES[seed % 24] + SYLLABLES[seed / 24 % 24] + SYLLABLES[seed / 576 % 24];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static byte[] cards(int from, int to) {
        var cards = new StringBuilder();
        for (int i = from; i < to; i++) {
            Somebody one = somebody(i);
            cards.append("BEGIN:VCARD\nVERSION:4.0\nUID:urn:example:")
                    .append(i)
                    .append("\nFN:")
                    .append(one.given() + ' ' + one.family())
                    .append("\nN:" + one.family() + ';' + one.given() + ";;;")
                    .append("\nORG:" + one.firm())
                    .append("\nEMAIL:")
                    .append(one.address())
                    .append("\nEND:VCARD\n");
        }
        return cards.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What people type, each kind from a source of its own that always gives the same. */
    enum Typing {
        ONE_LETTER,
        TWO_LETTERS,
        FULL_WORD,
        COMMON_WORD,
        FOLDED_WORD,
        TWO_WORDS,
        TWO_COMMON_BEGINNINGS,
        TWO_WORDS_THAT_NEVER_MEET,
        WORD_AND_NONSENSE,
        TWO_FIRMS,
        BEGINNING_OF_AN_ADDRESS,
        WHOLE_ADDRESS,
        NUMBER,
        NONSENSE;

        String next(Random random, int people) {
            Somebody one = somebody(random.nextInt(people));
            Somebody two = somebody(random.nextInt(people));
            return switch (this) {
                case ONE_LETTER -> letter(random);
                case TWO_LETTERS -> one.family().substring(0, 2);
                case FULL_WORD -> one.family();
                case COMMON_WORD -> one.given();
                case FOLDED_WORD ->
                        List.of("JÜR", "kÄthe", "émi", "ASA", "BJORN", "zoe")
                                .get(random.nextInt(6));
                case TWO_WORDS -> one.given() + ' ' + one.family().substring(0, 3);
                case TWO_COMMON_BEGINNINGS -> letter(random) + ' ' + two.family().substring(0, 2);
                case TWO_WORDS_THAT_NEVER_MEET -> one.family() + ' ' + two.family();
                case WORD_AND_NONSENSE -> one.given() + " xq" + letter(random);
                case TWO_FIRMS -> FIRMS[random.nextInt(2)] + ' ' + FIRMS[2 + random.nextInt(3)];
                case BEGINNING_OF_AN_ADDRESS -> one.address().substring(0, 6 + random.nextInt(6));
                case WHOLE_ADDRESS -> one.address();
                case NUMBER -> Integer.toString(random.nextInt(people));
                case NONSENSE -> "xq" + letter(random) + letter(random) + letter(random);
            };
        }

        private static String letter(Random random) {
            return Character.toString('a' + random.nextInt(26));
        }
    }
}
