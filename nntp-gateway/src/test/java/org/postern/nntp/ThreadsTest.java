package org.postern.nntp;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;

class ThreadsTest {

    @Test
    void putsAnswersBelowWhatTheyAnswerAndTheLiveliestThreadFirst() {
        assertThat(
                        threads(
                                article(1, "a"),
                                article(2, "b"),
                                article(3, "c", "a"),
                                article(4, "d", "a", "c"),
                                article(5, "e", "b"),
                                article(6, "f", "a")))
                .isEqualTo("1 3> 4>> 6> | 2 5>");
    }

    @Test
    void fillsTheGapOfAMissingArticleWithItsAnswers() {
        assertThat(threads(article(3, "c", "a", "gone"), article(4, "d", "a", "gone", "c")))
                .isEqualTo("3 4>");
        assertThat(threads(article(1, "a"), article(4, "d", "a", "gone"))).isEqualTo("1 4>");
    }

    @Test
    void keepsThreadsOfOneSubjectApart() {
        assertThat(threads(article(1, "a"), article(2, "b"))).isEqualTo("2 | 1");
    }

    @Test
    void believesAnArticleAboutItsOwnParentMoreThanOthers() {
        assertThat(
                        threads(
                                article(1, "a"),
                                article(2, "b"),
                                article(4, "d", "b", "c"),
                                article(3, "c", "a")))
                .isEqualTo("1 3> 4>> | 2");
    }

    @Test
    void cutsLoopsAndShowsEveryArticleOnce() {
        assertThat(rows(article(1, "a", "b"), article(2, "b", "a"), article(3, "c", "c")))
                .extracting(row -> row.overview().number().value())
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void showsBothOfTwoArticlesWithOneName() {
        assertThat(rows(article(1, "a"), article(2, "a"), article(3, "b", "a"))).hasSize(3);
    }

    @Test
    void showsArticlesWithoutNames() {
        Overview nameless =
                new Overview(
                        new ArticleNumber(7),
                        "",
                        EmailAddress.of(""),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        0);
        assertThat(Threads.of(List.of(nameless))).hasSize(1);
    }

    @Test
    void staysLinearWhenTheReferencesAreHostile() {
        List<Overview> chain = new ArrayList<>();
        for (int n = 1; n <= 20_000; n++) {
            chain.add(article(n, "m" + n, "m" + (n - 1)));
        }
        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    List<ThreadedOverview> rows = Threads.of(chain);
                    assertThat(rows).hasSize(20_000);
                    assertThat(rows.getLast().depth()).isLessThanOrEqualTo(30);
                    Threads.of(
                            IntStream.rangeClosed(1, 20_000)
                                    .mapToObj(n -> article(n, "m" + n, "gone" + n % 7, "gone"))
                                    .toList());
                });
    }

    private static List<ThreadedOverview> rows(Overview... overviews) {
        return Threads.of(List.of(overviews));
    }

    private static String threads(Overview... overviews) {
        return rows(overviews).stream()
                .map(
                        row ->
                                (row.depth() == 0 ? "| " : "")
                                        + row.overview().number().value()
                                        + ">".repeat(row.depth()))
                .collect(joining(" "))
                .substring(2);
    }

    private static Overview article(long number, String id, String... references) {
        return new Overview(
                new ArticleNumber(number),
                "Subject",
                EmailAddress.of("a@example.org"),
                Optional.empty(),
                Optional.of(new MessageId(id)),
                Stream.of(references).map(MessageId::new).toList(),
                0);
    }
}
