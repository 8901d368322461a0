package org.postern.news.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupRange;
import org.postern.nntp.Overview;
import org.postern.nntp.OverviewPage;

class ArticleWindowTest {
    private final ArticleWindow window = new ArticleWindow();

    @Test
    void putsAnswersBelowWhatTheyAnswerAndCountsThreads() {
        window.begin(page(4, 1, article(4), article(3, 1), article(2), article(1)));
        assertThat(numbers()).containsExactly(4L, 1L, 3L, 2L);
        assertThat(window.threadSize(1)).isEqualTo(2);
        assertThat(window.older()).isEmpty();
    }

    @Test
    void takesOlderArticlesBelowAndNewOnesAboveWithoutDoublingAny() {
        window.begin(page(9, 8, article(9), article(8)));
        assertThat(window.older()).contains(new ArticleNumber(8));
        window.addOlder(page(9, 6, article(7), article(6)));
        assertThat(window.addNewer(page(10, 10, article(10, 7), article(9)))).isTrue();
        assertThat(numbers()).containsExactly(7L, 10L, 9L, 8L, 6L);
        assertThat(window.newest()).isEqualTo(new ArticleNumber(10));
        assertThat(window.older()).contains(new ArticleNumber(6));
        assertThat(window.addNewer(page(10, 11))).isFalse();
    }

    @Test
    void findsTheNextUnreadBehindTheOpenOneAndGoesRound() {
        window.begin(page(3, 1, article(3), article(2), article(1)));
        window.setRead(ArticleRanges.of(2, 2));
        assertThat(window.nextUnread(-1)).hasValue(0);
        assertThat(window.nextUnread(0)).hasValue(2);
        assertThat(window.nextUnread(2)).hasValue(0);
        window.setRead(window.everything());
        assertThat(window.nextUnread(0)).isEmpty();
    }

    @Test
    void givesWhatThereIsOfTheRowsAskedFor() {
        window.begin(page(3, 1, article(3), article(2), article(1)));
        assertThat(window.rows(1, 100)).hasSize(2);
        assertThat(window.rows(50, 10)).isEmpty();
        assertThat(window.place(new ArticleNumber(1))).hasValue(2);
        assertThat(window.place(new ArticleNumber(77))).isEmpty();
    }

    private List<Long> numbers() {
        return IntStream.range(0, window.size())
                .mapToObj(i -> window.rows(i, 1).getFirst().overview().number().value())
                .toList();
    }

    private static OverviewPage page(long high, long from, Overview... overviews) {
        return new OverviewPage(new GroupRange(high, 1, high), from, List.of(overviews));
    }

    private static Overview article(long number, long... answers) {
        return new Overview(
                new ArticleNumber(number),
                "Subject",
                EmailAddress.of("a@example.org"),
                Optional.empty(),
                Optional.of(id(number)),
                Stream.of(answers)
                        .flatMap(all -> LongStream.of(all).boxed())
                        .map(ArticleWindowTest::id)
                        .toList(),
                100);
    }

    private static MessageId id(long number) {
        return new MessageId(number + "@example.org");
    }
}
