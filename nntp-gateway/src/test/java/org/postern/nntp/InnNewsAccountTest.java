package org.postern.nntp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.nntp.NewsAccounts.ANNA;
import static org.postern.nntp.NewsAccounts.GENERAL;
import static org.postern.nntp.NewsAccounts.article;
import static org.postern.nntp.NewsAccounts.text;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;
import org.postern.backend.Transport;
import org.postern.message.MessageId;
import org.postern.nntp.NewsFailure.NoSuchGroup;
import org.postern.nntp.NewsFailure.SignInRefused;
import org.postern.nntp.NewsFailure.TlsRefused;
import org.postern.testservers.InnServer;
import org.postern.testservers.TestCertificate;

class InnNewsAccountTest {
    private static final GroupName MANY = new GroupName("example.many");
    private static final GroupName STAFF = new GroupName("staff.only");
    private static InnServer inn;
    private final NewsGateway gateway = NntpNewsGateway.create(NewsSettings.defaults());

    @BeforeAll
    static void start() {
        inn =
                InnServer.start(
                        InnServer.Options.empty()
                                .user("anna", "secret")
                                .group(GENERAL.value(), "What concerns all")
                                .group(MANY.value(), "")
                                .group(STAFF.value(), "Not for everyone")
                                .open("*,!staff.*"));
        inn.fill(MANY.value(), 120);
    }

    @AfterAll
    static void stop() {
        inn.close();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private NewsAccount anna() {
        return gateway.open(NewsAccounts.server(inn.nntpPort(), Transport.STARTTLS), ANNA);
    }

    private NewsAccount stranger() {
        return gateway.open(
                NewsAccounts.server(inn.nntpPort(), Transport.STARTTLS),
                new Credentials("stranger", "guess"));
    }

    @Test
    void listsTheGroupsOfThoseWhoSignedIn() {
        assertThat(anna().newsgroups())
                .extracting(group -> group.name().value())
                .contains("example.general", "example.many", "staff.only");
        assertThat(anna().newsgroups())
                .filteredOn(group -> group.name().equals(GENERAL))
                .first()
                .satisfies(
                        group -> {
                            assertThat(group.description()).isEqualTo("What concerns all");
                            assertThat(group.posting()).isEqualTo(Newsgroup.Posting.ALLOWED);
                        });
    }

    @Test
    void letsStrangersReadWhatIsOpenAndSaysWhyNotTheRest() {
        NewsAccount stranger = stranger();
        assertThat(stranger.newsgroups())
                .extracting(group -> group.name().value())
                .contains("example.general")
                .doesNotContain("staff.only");
        assertThatThrownBy(() -> stranger.newest(STAFF, 10))
                .isInstanceOf(SignInRefused.class)
                .hasMessageContaining("481");
        assertThat(stranger.newest(MANY, 3).overviews()).hasSize(3);
    }

    @Test
    void readsUnderTlsFromTheFirstByte() {
        NewsAccount account =
                gateway.open(NewsAccounts.server(inn.nntpsPort(), Transport.IMPLICIT_TLS), ANNA);
        assertThat(account.newest(MANY, 1).overviews()).hasSize(1);
    }

    @Test
    void refusesACertificateOfSomebodyElse() {
        NewsServer distrusting =
                new NewsServer(
                        NewsAccounts.server(inn.nntpsPort(), Transport.IMPLICIT_TLS).address(),
                        TestCertificate.forOtherHost().trusting());
        assertThatThrownBy(() -> gateway.open(distrusting, ANNA).newsgroups())
                .isInstanceOf(TlsRefused.class);
    }

    @Test
    void pagesThroughAGroupNewestFirst() {
        NewsAccount account = anna();
        OverviewPage newest = account.newest(MANY, 50);
        assertThat(numbers(newest)).containsExactlyElementsOf(down(120, 71));
        assertThat(newest.hasOlder()).isTrue();
        OverviewPage next = account.before(MANY, new ArticleNumber(71), 50);
        assertThat(numbers(next)).containsExactlyElementsOf(down(70, 21));
        OverviewPage last = account.before(MANY, new ArticleNumber(21), 50);
        assertThat(numbers(last)).containsExactlyElementsOf(down(20, 1));
        assertThat(last.hasOlder()).isFalse();
        assertThat(numbers(account.since(MANY, new ArticleNumber(118))))
                .containsExactlyElementsOf(down(120, 119));
        assertThat(newest.overviews().getFirst())
                .satisfies(
                        overview -> {
                            assertThat(overview.subject()).startsWith("Re: ");
                            assertThat(overview.from().name()).isEqualTo("Dmitri Sokolov");
                            assertThat(overview.references()).hasSize(2);
                            assertThat(overview.date()).isPresent();
                            assertThat(overview.octets()).isPositive();
                        });
    }

    @Test
    void tellsTheNumbersOfGroupsAndLeavesOutThoseThatAreNot() {
        assertThat(anna().ranges(List.of(MANY, new GroupName("not.there"), STAFF)))
                .containsEntry(MANY, new GroupRange(120, 1, 120))
                .containsKey(STAFF)
                .hasSize(2);
        assertThatThrownBy(() -> anna().newest(new GroupName("not.there"), 5))
                .isInstanceOf(NoSuchGroup.class);
    }

    @Test
    void postsAnArticleAndReadsItBackOctetForOctet() {
        NewsAccount account = anna();
        MessageId id = newId();
        String body = "Über alles\r\n.\r\n..two\r\n.one\r\nend\r\n";
        assertThat(account.post(id, article(id, "Dots", body))).isEqualTo(new PostOutcome.Posted());
        ArticleContent content = account.article(id).orElseThrow();
        assertThat(text(content)).endsWith("\r\n\r\n" + body).contains("Subject: Dots");
        Overview posted = account.newest(GENERAL, 20).overviews().getFirst();
        assertThat(text(account.article(GENERAL, posted.number()).orElseThrow())).endsWith(body);
    }

    @Test
    void takesADuplicateForWhatItIs() {
        NewsAccount account = anna();
        MessageId id = newId();
        account.post(id, article(id, "Once", "x\r\n"));
        assertThat(account.post(id, article(id, "Once", "x\r\n")))
                .isEqualTo(new PostOutcome.Posted());
    }

    @Test
    void saysWhyTheServerDoesNotTakeAnArticle() {
        MessageId id = newId();
        PostOutcome outcome =
                anna().post(id, out -> out.write("Subject: x\r\n\r\nx".getBytes(UTF_8)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PostOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(441);
                            assertThat(refused.serverText()).isNotEmpty();
                        });
    }

    @Test
    void findsNoArticleThatIsNotThere() {
        assertThat(anna().article(newId())).isEmpty();
        assertThat(anna().article(new MessageId("a b>\r\nQUIT"))).isEmpty();
        assertThat(anna().article(MANY, new ArticleNumber(999_999))).isEmpty();
    }

    @Test
    void readsOnAfterTheServerWasStartedAgain() {
        NewsAccount account = anna();
        account.newest(MANY, 5);
        inn.restart();
        assertThat(account.newest(MANY, 5).overviews()).hasSize(5);
    }

    private static List<Long> numbers(OverviewPage page) {
        return page.overviews().stream().map(overview -> overview.number().value()).toList();
    }

    private static List<Long> down(long from, long to) {
        return LongStream.iterate(from, n -> n >= to, n -> n - 1).boxed().toList();
    }

    private static MessageId newId() {
        return new MessageId(new Random().nextLong(Long.MAX_VALUE) + "@example.org");
    }
}
