package org.postern.imap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.imap.ScriptedImapServer.lines;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;
import org.postern.imap.SearchListener.End;
import org.postern.imap.SearchQuery.From;
import org.postern.imap.SearchQuery.HasAttachment;

/** A slow or hostile server costs a search its hits, and nobody who clicks anything. */
@Timeout(60)
class SearchBesideClicksTest {
    private static final SearchQuery ADA = new From("ada");
    private static final String ROW =
            "* 3 FETCH (UID 13 FLAGS (\\Seen) INTERNALDATE \"17-Jul-1996 02:44:25 -0700\""
                    + " RFC822.SIZE 4286 ENVELOPE (NIL \"three\" NIL NIL NIL NIL NIL NIL NIL NIL)"
                    + " BODYSTRUCTURE (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 12 1))";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private ScriptedImapServer server;
    private MailGateway gateway;
    private MailAccount account;

    @BeforeEach
    void start() throws IOException {
        server =
                ScriptedImapServer.plain()
                        .on("UID FETCH *", lines("* 3 FETCH (UID 13)", "OK done"))
                        .on("UID FETCH 13", lines(ROW, "OK done"))
                        .on("UID SEARCH", lines("* SEARCH", "OK done"));
        gateway =
                ImapMailGateway.create(
                        GatewaySettings.defaults()
                                .withLimits(Duration.ofSeconds(3), Duration.ofSeconds(1)));
        account = gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
    }

    @AfterEach
    void stop() throws IOException {
        goOn.countDown();
        gateway.close();
        server.close();
    }

    private HeardSearch begin(SearchQuery query) {
        HeardSearch heard = new HeardSearch();
        account.search().search(query, List.of(MailboxName.INBOX), heard);
        return heard;
    }

    private HeardSearch search(SearchQuery query) {
        return begin(query).awaitEnd(End.COMPLETE);
    }

    /** Answers when the test says so. */
    private void holdSearch(String... answer) {
        server.on(
                "UID SEARCH",
                (conversation, tag) -> {
                    asked.countDown();
                    await(goOn);
                    lines(answer).give(conversation, tag);
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long searches() {
        return server.everything().stream().filter(line -> line.startsWith("UID SEARCH")).count();
    }

    @Test
    void opensAMessageWhileASearchIsUnderWay() {
        server.on(
                "UID SEARCH",
                (conversation, tag) -> {
                    // the answer to the search comes behind the answer to the click, or never
                    assertThat(account.message(MailboxName.INBOX, new Uid(13))).isPresent();
                    lines("* SEARCH 13", "OK done").give(conversation, tag);
                });

        assertThat(search(ADA).uids()).containsExactly(new Uid(13));
    }

    @Test
    void twoSearchesLeaveAConnectionToClicksToo() {
        holdSearch("* SEARCH 13", "OK done");
        HeardSearch first = begin(ADA);
        HeardSearch second = begin(ADA);
        await(asked);

        assertThat(account.message(MailboxName.INBOX, new Uid(13))).isPresent();
        assertThat(first.hasEnded() || second.hasEnded()).isFalse();

        goOn.countDown();
        first.awaitEnd(End.COMPLETE);
        second.awaitEnd(End.COMPLETE);
    }

    /** Where the server allows one connection only. */
    @Test
    void aClickGoesBetweenTwoWindows() {
        server.on("UID FETCH *", lines("* 3 FETCH (UID 2000)", "OK done"));
        AtomicReference<@Nullable MailAccount> single = new AtomicReference<>();
        Runnable click = () -> requireNonNull(single.get()).message(MailboxName.INBOX, new Uid(13));
        server.on(
                "UID SEARCH UID 1501:2000",
                (conversation, tag) -> {
                    Thread clicking = Thread.ofVirtual().start(click);
                    // it stands in the queue for the connection before the window ends
                    while (clicking.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                    lines("OK done").give(conversation, tag);
                });
        try (MailGateway narrow = ImapMailGateway.create(withOneWorker())) {
            single.set(narrow.signIn(server.backEnd(), new Credentials("ada", "engine")));

            HeardSearch.of(requireNonNull(single.get()), ADA, MailboxName.INBOX);
        }

        assertThat(server.everything())
                .filteredOn(line -> line.startsWith("UID"))
                .extracting(line -> line.substring(0, Math.min(20, line.length())))
                .containsExactly(
                        "UID FETCH * (UID)",
                        "UID SEARCH UID 1501:",
                        "UID FETCH 13 (UID FL",
                        "UID SEARCH UID 1:150");
    }

    private static GatewaySettings withOneWorker() {
        GatewaySettings usual = GatewaySettings.defaults();
        return new GatewaySettings(
                usual.connectLimit(),
                usual.commandLimit(),
                1,
                usual.connectionsPerBackEnd(),
                usual.connectionsInAll(),
                usual.compression(),
                usual.idleWorker(),
                usual.poll(),
                usual.idleCycle(),
                usual.firstRetry(),
                usual.longestRetry(),
                usual.cacheOctets());
    }

    @Test
    void stopsAfterTheWindowInWhichItIsCancelled() {
        server.on("UID FETCH *", lines("* 3 FETCH (UID 90000)", "OK done"));
        holdSearch("* SEARCH 90000", "OK done");
        HeardSearch heard = new HeardSearch();
        RunningSearch running = account.search().search(ADA, List.of(MailboxName.INBOX), heard);
        await(asked);

        running.cancel();
        goOn.countDown();

        heard.awaitEnd(End.CANCELLED);
        assertThat(heard.uids()).isEmpty();
        assertThat(searches()).isEqualTo(1);
    }

    @Test
    void endsWithItsAccount() {
        holdSearch("* SEARCH 13", "OK done");
        HeardSearch heard = begin(ADA);
        await(asked);

        account.close();

        heard.awaitEnd(End.CANCELLED);
        assertThat(heard.failures()).isEmpty();
        begin(ADA).awaitEnd(End.CANCELLED);
    }

    @Test
    void endsWithAListenerThatFails() {
        server.on("UID SEARCH", lines("* SEARCH 13", "OK done"));
        CountDownLatch ended = new CountDownLatch(1);

        account.search().search(ADA, List.of(MailboxName.INBOX), new Failing(ended));

        await(ended);
    }

    private record Failing(CountDownLatch ended) implements SearchListener {
        @Override
        public void found(SearchHits hits) {
            throw new IllegalStateException("a bug of the listener");
        }

        @Override
        public void progressed(SearchProgress progress) {}

        @Override
        public void failed(MailboxName mailbox, MailFailure failure) {}

        @Override
        public void passedOver(MessageKey message) {}

        @Override
        public void ended(End end) {
            assertThat(end).isEqualTo(End.CANCELLED);
            ended.countDown();
        }
    }

    @Test
    void tellsTheProgressTheServerTells() {
        server.on(
                "UID SEARCH",
                (conversation, tag) -> {
                    conversation.send("* OK [INPROGRESS (\"P4\" 1 2)] half\r\n");
                    conversation.send("* OK [INPROGRESS] still there\r\n");
                    conversation.send("* OK [INPROGRESS (\"P4\" NIL 0)] still there\r\n");
                    await(goOn);
                    lines("* SEARCH 13", "OK done").give(conversation, tag);
                });
        HeardSearch heard =
                new HeardSearch(
                        progress -> {
                            if (progress.share() == 0.5) {
                                goOn.countDown();
                            }
                        });

        account.search().search(ADA, List.of(MailboxName.INBOX), heard);

        assertThat(heard.awaitEnd(End.COMPLETE).uids()).containsExactly(new Uid(13));
    }

    @Test
    void passesOverTheMessageAServerCannotSearch() {
        for (String window : List.of("1:13 ", "11:13 ", "11 ")) {
            server.on("UID SEARCH UID " + window, (conversation, tag) -> conversation.fallSilent());
        }
        server.on("UID SEARCH UID 7:10 ", lines("* SEARCH 9", "OK done"));

        HeardSearch heard = search(ADA);

        assertThat(heard.passedOver())
                .containsExactly(
                        new MessageKey(MailboxName.INBOX, new UidValidity(7), new Uid(11)));
        assertThat(heard.failures()).isEmpty();
    }

    @Test
    void namesAMailboxInWhichNothingCanBeSearched() {
        server.on("UID SEARCH", (conversation, tag) -> conversation.fallSilent());

        HeardSearch heard = search(ADA);

        assertThat(heard.failures().get(MailboxName.INBOX))
                .isInstanceOf(MailFailure.ConnectionLost.class);
        assertThat(heard.passedOver()).hasSize(2);
    }

    @Test
    void tellsNothingTwiceAndNothingFromElsewhere() {
        server.on(
                "UID SEARCH",
                lines("* SEARCH 14 13 4294967295 13", "* SEARCH 13 9 200", "OK done"));

        assertThat(search(ADA).uids()).containsExactly(new Uid(13), new Uid(9));
    }

    @Test
    void believesNoServerThatFindsMoreThanThereIs() {
        server.capabilities("IMAP4rev1 ESEARCH")
                .on("UID SEARCH", lines("* ESEARCH UID ALL 1:4294967295", "OK done"));

        HeardSearch heard = search(ADA);

        assertThat(heard.uids()).hasSizeLessThanOrEqualTo(13);
        assertThat(heard.failures()).isEmpty();
    }

    @Test
    void endsAnAnswerWithoutEnd() {
        String hits = "* SEARCH" + " 13".repeat(2000) + "\r\n";
        server.on(
                "UID SEARCH",
                (conversation, tag) -> {
                    for (long i = 0; i < Long.MAX_VALUE; i++) {
                        conversation.send(hits);
                    }
                });

        assertThat(search(ADA).failures()).containsOnlyKeys(MailboxName.INBOX);
    }

    @Test
    void looksAtManyAttachmentsInSlices() {
        String uids =
                String.join(
                        " ", IntStream.rangeClosed(1, 450).mapToObj(Integer::toString).toList());
        server.on(
                        "SELECT",
                        lines("* 450 EXISTS", "* OK [UIDVALIDITY 7] valid", "OK [READ-WRITE] done"))
                .on("UID FETCH *", lines("* 450 FETCH (UID 450)", "OK done"))
                .on("UID SEARCH", lines("* SEARCH " + uids, "OK done"))
                .on("UID FETCH", lines("OK done"));

        search(new HasAttachment());

        assertThat(server.everything())
                .filteredOn(line -> line.contains("BODYSTRUCTURE"))
                .containsExactly(
                        "UID FETCH 251:450 (UID BODYSTRUCTURE)",
                        "UID FETCH 51:250 (UID BODYSTRUCTURE)",
                        "UID FETCH 1:50 (UID BODYSTRUCTURE)");
    }

    @Test
    void namesAllThatIsLeftWhereTheBackEndIsGone() throws IOException {
        MailboxName other = new MailboxName("Other");
        server.close();
        HeardSearch heard = new HeardSearch();

        account.search().search(ADA, List.of(MailboxName.INBOX, other), heard);

        heard.awaitEnd(End.COMPLETE);
        assertThat(heard.failures()).containsOnlyKeys(MailboxName.INBOX, other);
    }
}
