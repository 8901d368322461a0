package org.postern.nntp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.nntp.NewsAccounts.ANNA;
import static org.postern.nntp.NewsAccounts.IMPATIENT;
import static org.postern.nntp.NewsAccounts.article;
import static org.postern.nntp.ScriptedNntpServer.CUT;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.backend.Transport;
import org.postern.message.MessageId;
import org.postern.nntp.NewsFailure.ConnectionLost;

/** R26 of the threat list: an article is posted once or not at all, and what is said is true. */
class PostOutcomeTest {
    private static final MessageId ID = new MessageId("one@example.org");
    private final ScriptedNntpServer server = new ScriptedNntpServer().on("POST", "340 go");
    private final NewsGateway gateway = NntpNewsGateway.create(IMPATIENT);

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    private PostOutcome post() {
        return gateway.open(server.address(Transport.PLAIN), ANNA)
                .post(ID, article(ID, "x", "body\r\n"));
    }

    @Test
    void isPostedWhenTheServerSaysSo() {
        server.on(".", "240 thanks");
        assertThat(post()).isEqualTo(new PostOutcome.Posted());
    }

    @Test
    void isRefusedBeforeAndAfterTheArticle() {
        server.on("POST", "440 not here");
        assertThat(post()).isEqualTo(new PostOutcome.Refused(440, "not here"));
        server.on("POST", "340 go").on(".", "441 bad group").on("STAT", "430 no");
        assertThat(post()).isEqualTo(new PostOutcome.Refused(441, "bad group"));
    }

    @Test
    void isPostedWhenTheAnswerGotLostAndTheServerHasIt() {
        server.on(".", CUT).on("STAT <one@example.org>", "223 0 <one@example.org>");
        assertThat(post()).isEqualTo(new PostOutcome.Posted());
        assertThat(server.lines().stream().filter("POST"::equals)).hasSize(1);
    }

    @Test
    void isUnknownWhenTheAnswerGotLostAndTheServerDoesNotShowIt() {
        server.on(".", CUT).on("STAT", "430 no");
        assertThat(post()).isEqualTo(new PostOutcome.Unknown());
        assertThat(server.lines().stream().filter("POST"::equals)).hasSize(1);
    }

    @Test
    void isUnknownWhenNobodyCanBeAsked() {
        server.on(".", CUT).on("GREETING", "200 ready", "502 closed");
        assertThat(post()).isEqualTo(new PostOutcome.Unknown());
    }

    @Test
    void isPostedWhenItsDuplicateIsRefused() {
        server.on(".", "441 435 Duplicate").on("STAT", "223 0 <one@example.org>");
        assertThat(post()).isEqualTo(new PostOutcome.Posted());
    }

    @Test
    void isUnknownWhenTheLastAnswerIsNone() {
        server.on(".", "thank you").on("STAT", "430 no");
        assertThat(post()).isEqualTo(new PostOutcome.Unknown());
        server.on(".", "x".repeat(5_000)).on("STAT", "480 who are you");
        assertThat(post()).isEqualTo(new PostOutcome.Unknown());
    }

    @Test
    void isRefusedWhenTheServerSaysSoAndTellsNothingMore() {
        server.on(".", "441 bad group").on("STAT", CUT);
        assertThat(post()).isEqualTo(new PostOutcome.Refused(441, "bad group"));
        server.on("STAT", "480 who are you");
        assertThat(post()).isEqualTo(new PostOutcome.Refused(441, "bad group"));
    }

    @Test
    void endsWithALineEndWhereverItsLastDotStands() {
        server.on(".", "240 thanks");
        NewsAccount account = gateway.open(server.address(Transport.PLAIN), ANNA);
        for (int length = 16_376; length < 16_388; length++) {
            String head = "x".repeat(length - 2) + "\r\n.";
            assertThat(account.post(ID, out -> out.write(head.getBytes(US_ASCII))))
                    .isEqualTo(new PostOutcome.Posted());
        }
        assertThat(server.lines().stream().filter("..."::equals)).isEmpty();
        assertThat(server.lines().stream().filter(".."::equals)).hasSize(12);
    }

    @Test
    void failsPlainlyWhenNothingOfItWasSent() {
        server.on("POST", CUT);
        assertThatThrownBy(this::post).isInstanceOf(ConnectionLost.class);
    }

    @Test
    void sendsNoEndOfAnArticleThatCannotBeRead() {
        NewsAccount account = gateway.open(server.address(Transport.PLAIN), ANNA);
        assertThatThrownBy(
                        () ->
                                account.post(
                                        ID,
                                        out -> {
                                            out.write("Subject: x\r\n".getBytes(US_ASCII));
                                            throw new IOException("the disk is gone");
                                        }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(server.lines()).doesNotContain(".");
    }
}
