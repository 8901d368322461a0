package org.postern.nntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.nntp.NewsAccounts.ANNA;
import static org.postern.nntp.NewsAccounts.GENERAL;
import static org.postern.nntp.NewsAccounts.IMPATIENT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.backend.Transport;
import org.postern.nntp.NewsFailure.CommandRefused;
import org.postern.nntp.NewsFailure.ConnectionLost;
import org.postern.nntp.NewsFailure.ProtocolViolation;
import org.postern.nntp.NewsFailure.TooLarge;
import org.postern.nntp.NewsFailure.Unreachable;

class HostileServerTest {
    private final ScriptedNntpServer server = new ScriptedNntpServer();
    private final NewsGateway gateway = NntpNewsGateway.create(IMPATIENT);
    private NewsAccount account;

    @BeforeEach
    void open() {
        account = gateway.open(server.address(Transport.PLAIN), ANNA);
        server.on("GROUP", "211 3 1 3 example.general");
    }

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    @Test
    void readsFromAServerThatKnowsNothingNewerThanXover() {
        server.on("XOVER 1-3", "224 yes\n1\tOne\tA <a@x>\t\t<1@x>\t\t10\t1\n3\tThree\tb@x (B)\n.");
        OverviewPage page = account.newest(GENERAL, 10);
        assertThat(page.overviews()).extracting(Overview::subject).containsExactly("Three", "One");
        assertThat(page.overviews().getFirst().from().name()).isEqualTo("B");
        assertThat(server.lines()).contains("CAPABILITIES", "MODE READER", "XOVER 1-3");
    }

    @Test
    void listsGroupsOfAServerThatOnlyKnowsList() {
        server.on("LIST", "215 groups\na.b 10 1 y\nbad*name 1 1 y\na.m 0 1 m\na.x 1 1 =a.b\n.")
                .on("LIST ACTIVE", "501 no keywords")
                .on("LIST NEWSGROUPS", "503 none");
        assertThat(account.newsgroups())
                .extracting(group -> group.name().value() + ' ' + group.posting())
                .containsExactly("a.b ALLOWED", "a.m MODERATED");
    }

    @Test
    void cutsLongLinesOfAnOverviewAndKeepsTheRest() {
        String endless = "x".repeat(1 << 20);
        server.on("XOVER", "224 yes\n1\t" + endless + "\n2\tTwo\n.");
        assertThat(account.newest(GENERAL, 10).overviews())
                .extracting(overview -> overview.subject().length())
                .containsExactly(3, 500);
    }

    @Test
    void endsAnOverviewThatHasNoEnd() {
        server.on("XOVER", "224 yes\n" + "1\tagain\n".repeat(100) + ".");
        assertThatThrownBy(() -> account.newest(GENERAL, 10)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void ignoresNumbersItDidNotAskForAndThoseSaidTwice() {
        server.on("XOVER", "224 yes\n2\tTwo\n2\tTwice\n-1\tno\n99\tno\nNaN\tno\n.");
        assertThat(account.newest(GENERAL, 10).overviews())
                .extracting(Overview::subject)
                .containsExactly("Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "211 a b c",
                "211",
                "211 -5 -1 99999999999999999999 x",
                "999 what",
                "hello",
                "21",
                "211\u0000"
            })
    void takesNoNonsenseForAGroup(String answer) {
        server.on("GROUP", answer);
        assertThatThrownBy(() -> account.newest(GENERAL, 10)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void clampsImpossibleMarks() {
        server.on("GROUP", "211 9999999999999999 5 2 example.general");
        assertThat(account.newest(GENERAL, 10))
                .isEqualTo(new OverviewPage(new GroupRange(0, 5, 2), 3, List.of()));
    }

    @Test
    void refusesAnAnswerWithoutEnd() {
        server.on("GROUP", "211 " + "1".repeat(100_000));
        assertThatThrownBy(() -> account.newest(GENERAL, 10)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void doesNotWaitForASilentServer() {
        server.on("GROUP", ScriptedNntpServer.SILENCE);
        assertThatThrownBy(() -> account.newest(GENERAL, 10)).isInstanceOf(ConnectionLost.class);
        assertThat(server.connections()).as("too slow once is too slow again").isEqualTo(1);
    }

    @Test
    void saysWhatAServerSaysThatIsNotReady() {
        server.on("GREETING", "502 too many\u0007of you");
        assertThatThrownBy(() -> account.newsgroups())
                .isInstanceOf(Unreachable.class)
                .hasMessageEndingWith("too many of you");
    }

    @Test
    void connectsAgainOnceWhenTheServerHadEnough() {
        server.on("GROUP", "211 1 1 1 x", "400 idle for too long", "211 1 1 1 x")
                .on("XOVER", "224 yes\n1\tOne\n.");
        account.newest(GENERAL, 1);
        assertThat(account.newest(GENERAL, 1).overviews()).hasSize(1);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void takesALineFeedInsideAnArticleForNoEnd() {
        server.on("ARTICLE", "220 0 <a@x>\nSubject: x\n\n211 9 9 9 hello\n..\n.");
        assertThat(NewsAccounts.text(account.article(GENERAL, new ArticleNumber(1)).orElseThrow()))
                .isEqualTo("Subject: x\r\n\r\n211 9 9 9 hello\r\n.\r\n");
    }

    @Test
    void refusesAnArticleThatIsTooLarge() {
        NewsSettings small =
                new NewsSettings(
                        IMPATIENT.connectLimit(),
                        IMPATIENT.commandLimit(),
                        IMPATIENT.transferLimit(),
                        1,
                        IMPATIENT.idle(),
                        IMPATIENT.groupsKept(),
                        400_000);
        server.on("ARTICLE 1", "220 1 <a@x>\n" + "x".repeat(300_000) + "\n.")
                .on("ARTICLE 2", "220 2 <b@x>\n" + "x".repeat(500_000) + "\n.");
        try (NewsGateway other = NntpNewsGateway.create(small)) {
            NewsAccount poor = other.open(server.address(Transport.PLAIN), ANNA);
            ArticleContent first = poor.article(GENERAL, new ArticleNumber(1)).orElseThrow();
            assertThat(first.octets()).isEqualTo(300_002);
            assertThat(NewsAccounts.text(first)).hasSize(300_002);
            assertThatThrownBy(() -> poor.article(GENERAL, new ArticleNumber(2)))
                    .isInstanceOfSatisfying(
                            TooLarge.class,
                            failure -> assertThat(failure.limit()).isEqualTo(400_000));
        }
    }

    @Test
    void handsOnTheServersRefusalAsText() {
        server.on("XOVER", "500 not <b>here</b>");
        assertThatThrownBy(() -> account.newest(GENERAL, 10))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(500);
                            assertThat(refused).hasMessage("not <b>here</b>");
                        });
    }

    @Test
    void walksDownThroughSparseNumbersInGrowingSteps() {
        server.on("GROUP", "211 2 1 100000 x")
                .on("XOVER", "423 none")
                .on("XOVER 99991-100000", "224 yes\n100000\tNew\n.");
        OverviewPage page = account.newest(GENERAL, 10);
        assertThat(page.overviews()).extracting(Overview::subject).containsExactly("New");
        assertThat(page.hasOlder()).isTrue();
        assertThat(server.lines().stream().filter(line -> line.startsWith("XOVER")).count())
                .isEqualTo(10);
    }
}
