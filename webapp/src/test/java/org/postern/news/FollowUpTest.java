package org.postern.news;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.message.MessageId;
import org.postern.message.ReceivedMessage;
import org.postern.nntp.ArticleContent;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;

class FollowUpTest {

    @Test
    void goesToTheGroupsOfTheArticleAndContinuesItsThread() {
        FollowUp answer = to("Newsgroups: a.b, c.d\nReferences: <1@x> <2@x>\n");
        assertThat(answer.newsgroups()).containsExactly("a.b", "c.d");
        assertThat(answer.references())
                .extracting(MessageId::value)
                .containsExactly("1@x", "2@x", "3@x");
        assertThat(answer.reply().subject()).isEqualTo("Re: Question");
        assertThat(answer.reply().text()).contains("Ada wrote:").contains("> What now?");
    }

    @Test
    void goesWhereTheAuthorWantsAnswers() {
        assertThat(to("Newsgroups: a.b,c.d\nFollowup-To: c.d\n").newsgroups())
                .containsExactly("c.d");
    }

    @Test
    void isMailWhereTheAuthorWantsMail() {
        FollowUp answer = to("Newsgroups: a.b\nFollowup-To: poster\n");
        assertThat(answer.newsgroups()).isEmpty();
        assertThat(answer.reply().to())
                .extracting(person -> person.address())
                .containsExactly("ada@example.org");
    }

    @Test
    void goesToNoGroupThatIsACommandOrNone() {
        assertThat(to("Newsgroups: a.b,control,to.you,p<q>,x y\n").newsgroups())
                .containsExactly("a.b", "x", "y");
    }

    @Test
    void keepsTheFirstAndTheLastOfALongThread() {
        String many =
                IntStream.range(0, 45)
                        .mapToObj(n -> "<" + n + "a".repeat(60) + "@x>")
                        .collect(joining("\n "));
        FollowUp answer = to("Newsgroups: a.b\nReferences: " + many + "\n");
        assertThat(answer.references().getFirst().value()).startsWith("0a");
        assertThat(answer.references().getLast().value()).isEqualTo("3@x");
        assertThat(answer.references().size()).isGreaterThanOrEqualTo(4);
        assertThat(answer.references().stream().mapToInt(id -> id.value().length() + 3).sum())
                .isLessThanOrEqualTo(900);
    }

    private static FollowUp to(String fields) {
        byte[] octets =
                ("From: Ada <ada@example.org>\nSubject: Question\nMessage-ID: <3@x>\n"
                                + fields
                                + "\nWhat now?\n")
                        .getBytes(StandardCharsets.UTF_8);
        var article =
                ReadableArticle.of(
                        new GroupName("a.b"), new ArticleNumber(3), read(octets), new Held(octets));
        return FollowUp.to(article, "Ada wrote:", "ben@example.org");
    }

    private static ReceivedMessage read(byte[] octets) {
        try {
            return ReceivedMessage.read(new ByteArrayInputStream(octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held implements ArticleContent {
        private final byte[] held;

        Held(byte[] held) {
            this.held = held;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(held);
        }

        @Override
        public long octets() {
            return held.length;
        }

        @Override
        public void close() {
            // nothing to free
        }
    }
}
