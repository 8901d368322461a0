package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;

/** Which commands lists are made of, and which answers are not believed. */
@Timeout(60)
class ListsOnTheWireTest {
    private static final String FIELDS =
            "(UID INTERNALDATE RFC822.SIZE ENVELOPE BODY.PEEK[HEADER.FIELDS (REFERENCES)])";
    private static final ListOrder BY_SIZE = new ListOrder.Sorted(SortKey.SIZE, true);

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedImapServer.plain();
        server.on("UID SEARCH ALL", lines("* SEARCH 11 12 13", "OK done"));
        server.on("UID SEARCH UID 14:*", lines("* SEARCH 13", "OK done"));
        gateway =
                ImapMailGateway.create(
                        GatewaySettings.defaults()
                                .withLimits(Duration.ofSeconds(3), Duration.ofSeconds(3)));
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
    }

    private MailAccount account() {
        return gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
    }

    private static List<Long> uids(MailAccount account, ListOrder order) {
        return uids(((ListOutcome.Ready) account.lists().list(MailboxName.INBOX, order)).list());
    }

    private static List<Long> uids(MessageList list) {
        return IntStream.range(0, list.size()).mapToObj(i -> list.uidAt(i).value()).toList();
    }

    private static String header(int sequence, int uid, int octets) {
        return "* %d FETCH (UID %d INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE %d"
                        .formatted(sequence, uid, octets)
                + " ENVELOPE (NIL \"subject\" NIL NIL NIL NIL NIL NIL NIL NIL)"
                + " BODY[HEADER.FIELDS (REFERENCES)] {2}\r\n\r\n)";
    }

    @Test
    void opensAnUnchangedMailboxAgainInOneRoundTrip() {
        MailAccount account = account();

        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(13L, 12L, 11L);
        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(13L, 12L, 11L);

        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"", "UID SEARCH ALL", "NOOP", "UID SEARCH UID 14:*");
    }

    @Test
    void takesInWhatArrivedWithoutListingTheMailbox() {
        MailAccount account = account();
        uids(account, ListOrder.NEWEST_FIRST);
        server.on("NOOP", lines("* 4 EXISTS", "OK done"), lines("OK done"));
        server.on("UID SEARCH UID 14:*", lines("* SEARCH 17", "OK done"));

        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(17L, 13L, 12L, 11L);
        assertThat(server.work(1)).filteredOn("UID SEARCH ALL"::equals).hasSize(1);
    }

    @Test
    void asksForNoUidThereCannotBe() {
        server.on("UID SEARCH ALL", lines("* SEARCH 11 12 4294967295", "OK done"));
        server.on("UID SEARCH UID 4294967295:*", lines("* SEARCH 4294967295", "OK done"));
        MailAccount account = account();
        uids(account, ListOrder.NEWEST_FIRST);

        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(4294967295L, 12L, 11L);
    }

    @Test
    void costsLittleWhereTheServerMakesUpMessages() {
        server.capabilities("IMAP4rev1 ESEARCH");
        server.on("NOOP", lines("* 2000000000 EXISTS", "OK done"));
        server.on(
                "SELECT",
                lines("* 2000000000 EXISTS", "* OK [UIDVALIDITY 7] valid", "OK [READ-WRITE] done"));
        server.on(
                "UID SEARCH RETURN (ALL) ALL",
                lines("* ESEARCH (TAG \"x\") UID ALL 1:2000000000", "OK done"));
        MailAccount account = account();

        assertThatThrownBy(() -> account.lists().list(MailboxName.INBOX, ListOrder.NEWEST_FIRST))
                .isInstanceOf(MailFailure.ProtocolViolation.class);
    }

    @Test
    void hasAMailboxPolledThatIsSeenOnlyThroughItsLists() throws InterruptedException {
        gateway.close();
        gateway =
                ImapMailGateway.create(
                        GatewaySettings.defaults()
                                .withPolling(Duration.ofMillis(100), Duration.ofMinutes(4)));
        MailboxName work = new MailboxName("Work");
        server.on("STATUS", lines("* STATUS Work (MESSAGES 4 UIDNEXT 15)", "OK done"));
        MailAccount account = account();
        try (Events events = new Events(account)) {
            account.lists().list(work, ListOrder.NEWEST_FIRST);

            events.awaitChange(work);
        }
    }

    @Test
    void listsAnewWhereAsManyWentAsCame() {
        MailAccount account = account();
        uids(account, ListOrder.NEWEST_FIRST);
        server.on("NOOP", lines("* 1 EXPUNGE", "* 3 EXISTS", "OK done"), lines("OK done"));
        server.on("UID SEARCH UID 14:*", lines("* SEARCH 17", "OK done"));
        server.on("UID SEARCH ALL", lines("* SEARCH 12 13 17", "OK done"));

        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(17L, 13L, 12L);
    }

    @Test
    void asksForRangesWhereTheServerCanAnswerWithThem() {
        server.capabilities("IMAP4rev1 ESEARCH");
        server.on(
                "UID SEARCH RETURN (ALL) ALL",
                lines("* ESEARCH (TAG \"x\") UID ALL 11:13", "OK done"));

        assertThat(uids(account(), ListOrder.NEWEST_FIRST)).containsExactly(13L, 12L, 11L);
    }

    @Test
    void sortsByTheServerAndNotAgainWhereNothingChanged() {
        server.capabilities("IMAP4rev1 SORT");
        server.on("UID SORT", lines("* SORT 12 11 13", "OK done"));
        MailAccount account = account();

        assertThat(uids(account, BY_SIZE)).containsExactly(12L, 11L, 13L);
        assertThat(uids(account, BY_SIZE)).containsExactly(12L, 11L, 13L);

        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"",
                        "UID SEARCH ALL",
                        "NOOP",
                        "UID SORT (REVERSE SIZE) UTF-8 ALL",
                        "NOOP",
                        "UID SEARCH UID 14:*");
    }

    @Test
    void sortsByItselfWhereCourierOffersTo() {
        server.greeting("* OK [CAPABILITY IMAP4rev1 SORT] Courier-IMAP ready.");
        server.capabilities("IMAP4rev1 SORT");
        server.on(
                "UID FETCH",
                lines(header(1, 11, 5), header(2, 12, 9), header(3, 13, 7), "OK done"));

        assertThat(uids(account(), BY_SIZE)).containsExactly(12L, 13L, 11L);
        assertThat(server.everything()).noneMatch(line -> line.startsWith("UID SORT"));
    }

    @Test
    void doesNotBelieveAnOrderOfOtherMessages() {
        server.capabilities("IMAP4rev1 SORT");
        server.on("UID SORT", lines("* SORT 12 12 99", "OK done"));
        server.on(
                "UID FETCH",
                lines(header(1, 11, 5), header(2, 12, 9), header(3, 13, 7), "OK done"));

        assertThat(uids(account(), BY_SIZE)).containsExactly(12L, 13L, 11L);
        assertThat(server.work(1)).endsWith("NOOP", "UID FETCH 11:13 " + FIELDS);
    }

    @Test
    void dropsAServerThatSendsMoreThanTheMailboxHas() {
        server.on("UID SEARCH ALL", lines("* SEARCH" + " 11".repeat(20_000), "OK done"));
        MailAccount account = account();

        assertThatThrownBy(() -> account.lists().list(MailboxName.INBOX, ListOrder.NEWEST_FIRST))
                .isInstanceOf(MailFailure.ProtocolViolation.class);
    }

    @Test
    void forgetsEverythingWhenTheMailboxIsMadeAnew() {
        MailAccount account = account();
        MessageList old =
                ((ListOutcome.Ready)
                                account.lists().list(MailboxName.INBOX, ListOrder.NEWEST_FIRST))
                        .list();
        theMailboxIsMadeAnew();

        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(12L, 11L);
        assertThatThrownBy(() -> account.lists().rows(old, 0, 1))
                .isInstanceOf(MailFailure.MailboxReplaced.class);
        assertThat(server.everything()).noneMatch(line -> line.startsWith("UID FETCH"));
    }

    @Test
    void forgetsAMailboxThatIsDeleted() {
        MailAccount account = account();
        uids(account, ListOrder.NEWEST_FIRST);
        server.on("NOOP", linesThenCut("* BYE deleted"), lines("OK done"));
        server.on("SELECT", lines("NO [NONEXISTENT] gone"));

        assertThatThrownBy(() -> uids(account, ListOrder.NEWEST_FIRST))
                .isInstanceOf(MailFailure.CommandRefused.class);
        assertThatThrownBy(() -> uids(account, ListOrder.NEWEST_FIRST))
                .isInstanceOf(MailFailure.CommandRefused.class);
    }

    @Test
    void keepsASortedOrderWhereMessagesOnlyWent() {
        server.capabilities("IMAP4rev1 SORT");
        server.on("UID SORT", lines("* SORT 12 11 13", "OK done"));
        MailAccount account = account();
        uids(account, BY_SIZE);
        server.on("NOOP", lines("* 1 EXPUNGE", "OK done"), lines("OK done"));
        server.on("UID SEARCH ALL", lines("* SEARCH 12 13", "OK done"));

        assertThat(uids(account, BY_SIZE)).containsExactly(12L, 13L);
        assertThat(server.work(1)).filteredOn(line -> line.startsWith("UID SORT")).hasSize(1);
    }

    @Test
    void triesAgainWithAnIndexWhereTheServerRefusesToSort() {
        server.capabilities("IMAP4rev1 SORT THREAD=REFERENCES");
        server.on("UID SORT", lines("BAD what is that"));
        server.on(
                "UID FETCH",
                lines(header(1, 11, 5), header(2, 12, 9), header(3, 13, 7), "OK done"));
        server.on("UID THREAD", lines("* THREAD (11)(12)(13)", "OK done"));
        MailAccount account = account();

        assertThat(uids(account, BY_SIZE)).containsExactly(12L, 13L, 11L);
        assertThat(uids(account, ListOrder.BY_THREAD)).containsExactlyInAnyOrder(11L, 12L, 13L);
        assertThat(server.everything()).contains("UID THREAD REFERENCES UTF-8 ALL");
        theMailboxIsMadeAnew();
        assertThat(uids(account, BY_SIZE)).containsExactly(12L, 11L);
        assertThat(sorts()).isEqualTo(1);
    }

    private long sorts() {
        return server.everything().stream().filter(line -> line.startsWith("UID SORT")).count();
    }

    @Test
    void asksAServerAgainThatWasBusyOnce() {
        server.capabilities("IMAP4rev1 SORT");
        server.on("UID SORT", lines("NO [INUSE] not now"), lines("* SORT 11 12", "OK done"));
        server.on(
                "UID FETCH",
                lines(header(1, 11, 5), header(2, 12, 9), header(3, 13, 7), "OK done"));
        MailAccount account = account();

        assertThat(uids(account, BY_SIZE)).containsExactly(12L, 13L, 11L);
        theMailboxIsMadeAnew();
        assertThat(uids(account, BY_SIZE)).containsExactly(11L, 12L);
        assertThat(sorts()).isEqualTo(2);
    }

    @Test
    void sortsByItselfWhereTheServerIsTooSlow() {
        server.capabilities("IMAP4rev1 SORT");
        server.on("UID SORT", (conversation, _) -> conversation.fallSilent());
        server.on(
                "UID FETCH",
                lines(header(1, 11, 5), header(2, 12, 9), header(3, 13, 7), "OK done"));

        assertThat(uids(account(), BY_SIZE)).containsExactly(12L, 13L, 11L);
        assertThat(sorts()).isEqualTo(1);
    }

    @Test
    void keepsWhatItKnowsWhereTheServerRefusesForNow() {
        MailAccount account = account();
        uids(account, ListOrder.NEWEST_FIRST);
        server.on("UID SEARCH UID 14:*", lines("NO [INUSE] not now"), lines("OK done"));

        assertThatThrownBy(() -> uids(account, ListOrder.NEWEST_FIRST))
                .isInstanceOf(MailFailure.CommandRefused.class);
        assertThat(uids(account, ListOrder.NEWEST_FIRST)).containsExactly(13L, 12L, 11L);
        assertThat(server.everything()).filteredOn("UID SEARCH ALL"::equals).hasSize(1);
    }

    private void theMailboxIsMadeAnew() {
        server.on(
                "SELECT",
                lines(
                        "* 2 EXISTS",
                        "* OK [UIDVALIDITY 8] valid",
                        "* OK [UIDNEXT 13] next",
                        "OK [READ-WRITE] done"));
        server.on("NOOP", linesThenCut(), lines("OK done"));
        server.on("UID SEARCH ALL", lines("* SEARCH 11 12", "OK done"));
    }
}
