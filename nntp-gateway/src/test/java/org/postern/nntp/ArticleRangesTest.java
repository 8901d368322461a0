package org.postern.nntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleRangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1-100,105;1-100,105",
                "105,1-100;1-100,105",
                "1-3,4;1-4",
                "1-5,2-3;1-5",
                "7,7,7;7",
                "0-9;1-9",
                " 1-2 , 4 ;1-2,4",
                "0;''",
                "'';''"
            })
    void readsWhatNewsreadersWriteAndWritesItInOrder(String written, String canonical) {
        assertThat(ArticleRanges.parse(written)).map(ArticleRanges::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "1-", "-1", "5-3", "1,,2", "1-2-3", "99999999999999999", "1;2", "١"})
    void refusesWhatIsNoListOfRanges(String written) {
        assertThat(ArticleRanges.parse(written)).isEmpty();
    }

    @Test
    void refusesAnEndlessText() {
        assertThat(ArticleRanges.parse("1,".repeat(1 << 20) + "1")).isEmpty();
    }

    @Test
    void agreesWithAPlainSetOfNumbersWhateverIsDone() {
        Random random = new Random(20_26);
        for (int run = 0; run < 200; run++) {
            ArticleRanges ranges = ArticleRanges.NONE;
            SortedSet<Long> plain = new TreeSet<>();
            for (int step = 0; step < 60; step++) {
                long first = 1L + random.nextInt(60);
                long last = first + random.nextInt(8);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        ranges = ranges.add(first);
                        plain.add(first);
                    }
                    case 1 -> {
                        ranges = ranges.remove(first);
                        plain.remove(first);
                    }
                    case 2 -> {
                        ranges = ranges.union(ArticleRanges.of(first, last));
                        for (long n = first; n <= last; n++) {
                            plain.add(n);
                        }
                    }
                    default -> {
                        ranges = ranges.minus(ArticleRanges.of(first, last));
                        plain.subSet(first, last + 1).clear();
                    }
                }
                compare(ranges, plain, random);
            }
        }
    }

    private static void compare(ArticleRanges ranges, SortedSet<Long> plain, Random random) {
        for (long n = 1; n <= 70; n++) {
            assertThat(ranges.contains(n)).as(ranges + " has " + n).isEqualTo(plain.contains(n));
        }
        long from = 1L + random.nextInt(70);
        long to = from + random.nextInt(20);
        assertThat(ranges.count(from, to)).isEqualTo(plain.subSet(from, to + 1).size());
        assertThat(ArticleRanges.parse(ranges.toString())).isEqualTo(Optional.of(ranges));
        assertThat(ranges.isEmpty()).isEqualTo(plain.isEmpty());
    }

    @Test
    void becomesShorterByFillingTheOldestGaps() {
        ArticleRanges odd = ArticleRanges.NONE;
        for (long n = 1; n < 2_000; n += 2) {
            odd = odd.add(n);
        }
        ArticleRanges shorter = odd.shortened(2_000);
        assertThat(shorter.toString()).hasSizeLessThanOrEqualTo(2_000).endsWith(",1997,1999");
        assertThat(odd.minus(shorter).isEmpty()).isTrue();
        assertThat(odd.shortened(100_000)).isEqualTo(odd);
        assertThat(odd.shortened(10).toString()).isEqualTo("1-1999");
    }

    @Test
    void countsWithoutWalkingThroughTheNumbers() {
        ArticleRanges all = ArticleRanges.of(1, ArticleNumber.LARGEST);
        assertThat(all.count(5, ArticleNumber.LARGEST)).isEqualTo(ArticleNumber.LARGEST - 4);
        assertThat(all.remove(7).toString()).isEqualTo("1-6,8-" + ArticleNumber.LARGEST);
    }
}
