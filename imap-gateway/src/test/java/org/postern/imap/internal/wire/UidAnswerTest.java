package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.MailFailure.ProtocolViolation;

class UidAnswerTest {
    private final UidAnswer answer = new UidAnswer(() -> 300_000);

    private void read(String line) throws IOException {
        read(answer, line, WireLimits.defaults());
    }

    private static void read(UidAnswer answer, String line, WireLimits limits) throws IOException {
        ResponseReader reader = Responses.reader(line + "\r\n* 1 EXISTS\r\n", limits);
        reader.numbersTo(answer);
        assertThat(reader.read()).isInstanceOf(Response.Other.class);
        assertThat(reader.read()).isEqualTo(new Response.Exists(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* SEARCH 5 3 4294967295",
                "* SORT 5 3 4294967295",
                "* sort  5 3 4294967295 ",
                "* SEARCH 5 3 4294967295 (MODSEQ 917162500)",
                "* ESEARCH (TAG \"P1\") UID ALL 5,3,4294967295",
                "* ESEARCH (TAG \"P1\") UID COUNT 3 ALL 5,3,4294967295 MODSEQ 7",
            })
    void readsNumbersInTheirOrder(String line) throws IOException {
        read(line);

        assertThat(answer.uids()).containsExactly(5, 3, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"* SEARCH", "* SORT", "* ESEARCH (TAG \"P1\") UID", "* THREAD"})
    void readsAnswersWithoutHits(String line) throws IOException {
        read(line);

        assertThat(answer.uids()).isEmpty();
        assertThat(answer.depths()).isEmpty();
    }

    @Test
    void readsRanges() throws IOException {
        read("* ESEARCH (TAG \"P1\") UID ALL 1:4,9");

        assertThat(answer.uids()).containsExactly(1, 2, 3, 4, 9);
    }

    @Test
    void readsThreads() throws IOException {
        read("* THREAD (2)(3 6 (4 23)(44 7 96))");

        assertThat(answer.uids()).containsExactly(2, 3, 6, 4, 23, 44, 7, 96);
        assertThat(answer.depths()).containsExactly(0, 0, 1, 2, 3, 2, 3, 4);
    }

    @Test
    void letsTheFirstStandForAMissingParent() throws IOException {
        read("* THREAD ((3 8)(5 9))(7)");

        assertThat(answer.uids()).containsExactly(3, 8, 5, 9, 7);
        assertThat(answer.depths()).containsExactly(0, 1, 1, 2, 0);
    }

    @Test
    void readsNestingWithoutRecursion() throws IOException {
        String deep =
                IntStream.rangeClosed(1, 100_000)
                        .mapToObj(i -> "(" + i + ' ')
                        .collect(Collectors.joining());

        read("* THREAD " + deep + ")".repeat(100_000));

        assertThat(answer.size()).isEqualTo(100_000);
        assertThat(answer.depths()[99_999]).isEqualTo(Byte.MAX_VALUE);
    }

    @Test
    void readsALineThatGrowsWithTheMailbox() throws IOException {
        WireLimits small = new WireLimits(1000, 1000, 1000, 1000, 1000, 10);
        String numbers =
                IntStream.rangeClosed(1, 100_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));

        read(answer, "* SORT " + numbers, small);

        assertThat(answer.size()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* SEARCH 1 2 3 4",
                "* SORT 1 2 3 4",
                "* ESEARCH UID ALL 1:4000000000",
                "* THREAD (1 2 (3)(4))"
            })
    void refusesMoreThanTheMailboxHas(String line) {
        UidAnswer few = new UidAnswer(() -> 3);

        assertThatThrownBy(() -> read(few, line, WireLimits.defaults()))
                .isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void makesNoRoomForARangeThatIsTooLarge() {
        UidAnswer many = new UidAnswer(() -> 10_000_000);

        assertThatThrownBy(() -> read(many, "* ESEARCH UID ALL 1:10000001", WireLimits.defaults()))
                .isInstanceOf(ProtocolViolation.class);
        assertThat(many.size()).isZero();
    }

    @Test
    void findsItsWayBackFromADepthThatIsOnlyCounted() throws IOException {
        read("* THREAD (1 " + "(".repeat(200) + "2" + ")".repeat(200) + "(3 4))(5)");

        assertThat(answer.uids()).containsExactly(1, 2, 3, 4, 5);
        assertThat(answer.depths()).containsExactly(0, 1, 1, 2, 0);
    }

    @Test
    void readsPastAWordWithoutEnd() throws IOException {
        read("* ESEARCH " + "A".repeat(100_000) + " UID ALL 7");

        assertThat(answer.uids()).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"* SORT 0", "* SORT 4294967296", "* SORT -1", "* THREAD (1 x)"})
    void refusesWhatIsNoUid(String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void refusesParenthesesWithoutEnd() {
        UidAnswer few = new UidAnswer(() -> 3);
        WireLimits limits = new WireLimits(10_000, 1000, 1000, 1000, 1000, 10);

        assertThatThrownBy(() -> read(few, "* THREAD " + "(".repeat(20_000), limits))
                .isInstanceOf(ProtocolViolation.class);
    }
}
