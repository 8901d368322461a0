package org.postern.imap.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadingTest {
    private final List<Header> headers = new ArrayList<>();

    private void message(long id, long... references) {
        message("", false, id, references);
    }

    private void message(String subject, boolean reply, long id, long... references) {
        int uid = headers.size() + 1;
        headers.add(
                new Header(
                        uid,
                        uid,
                        uid,
                        1,
                        "",
                        "",
                        subject,
                        subject.hashCode(),
                        reply,
                        id,
                        references));
    }

    private List<String> rows() {
        ThreadOrder order = Threading.of(headers.toArray(Header[]::new));
        return IntStream.range(0, order.uids().length)
                .mapToObj(i -> "-".repeat(order.depths()[i]) + order.uids()[i])
                .toList();
    }

    @Test
    void putsAnswersBelowWhatTheyAnswer() {
        message(1);
        message(2, 1);
        message(3);
        message(4, 1, 2);
        message(5, 1);

        assertThat(rows()).containsExactly("1", "-2", "--4", "-5", "3");
    }

    @Test
    void keepsSiblingsOfAMissingParentTogether() {
        message(1, 99);
        message(2, 1);
        message(3, 99);
        message(4, 3);

        assertThat(rows()).containsExactly("1", "-2", "-3", "--4");
    }

    @Test
    void letsAMissingParentGoThatHasOneChild() {
        message(1);
        message(2, 1, 98, 99);

        assertThat(rows()).containsExactly("1", "-2");
    }

    @Test
    void answersTheFirstOfTwoWithOneName() {
        message(1);
        message(1);
        message(2, 1);

        assertThat(rows()).containsExactly("1", "-3", "2");
    }

    @Test
    void cutsLoopsWhereTheyClose() {
        message(1, 3);
        message(2, 1);
        message(3, 2);
        message(4, 4);

        assertThat(rows()).containsExactly("4", "3", "-1", "--2");
    }

    @Test
    void gathersRootsBySubject() {
        message("lunch", true, 1);
        message("lunch", false, 2);
        message("lunch", true, 3);
        message("dinner", true, 4);
        message("dinner", true, 5);

        assertThat(rows()).containsExactly("4", "-5", "2", "-1", "-3");
    }

    @Test
    void gathersMissingRootsOfOneSubject() {
        message("talk", true, 1, 90);
        message("talk", true, 2, 90);
        message("talk", true, 3, 91);
        message("talk", true, 4, 91);
        message("talk", false, 5);

        assertThat(rows()).containsExactly("1", "-2", "-3", "-4", "-5");
    }

    @Test
    void threadsAHundredThousandInOneChain() {
        message(1);
        for (int i = 2; i <= 100_000; i++) {
            message(i, i - 1);
        }

        ThreadOrder order = Threading.of(headers.toArray(Header[]::new));

        assertThat(order.uids()).isSorted().hasSize(100_000);
        assertThat(order.depths()[99_999]).isEqualTo(Byte.MAX_VALUE);
    }

    @Test
    void hasEveryMessageOnceWhateverHeadersSay() {
        for (int seed = 0; seed < 200; seed++) {
            headers.clear();
            Random random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                long[] references = random.longs(random.nextInt(5), 1, 40).toArray();
                message(
                        random.nextBoolean() ? "" : "s" + random.nextInt(6),
                        random.nextBoolean(),
                        random.nextInt(40),
                        references);
            }
            ThreadOrder order = Threading.of(headers.toArray(Header[]::new));
            assertThat(Arrays.stream(order.uids()).sorted().toArray())
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.rangeClosed(1, 60).toArray());
            assertThat(order.depths()[0]).isZero();
        }
    }

    private static long steps(int messages) {
        Random random = new Random(7);
        Header[] headers = new Header[messages];
        for (int i = 0; i < messages; i++) {
            // answers before what they answer, chains, and loops
            long[] references = {
                random.nextInt(messages) + 1, i + 2, (i + messages / 2) % messages
            };
            headers[i] = new Header(i + 1, i, i, 1, "", "", "", 0, false, i + 1, references);
        }
        return new Ancestry(headers).steps();
    }

    @Test
    void worksInProportionToTheReferences() {
        assertThat(steps(40_000)).isLessThan(2 * steps(20_000) + steps(20_000) / 5);
    }
}
