package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;

/** An index of headers of which a server does not give all: it has an end, or says why not. */
@Timeout(60)
class StubbornIndexTest {
    private static final int MESSAGES = 600;
    private static final int STUBBORN = 300;
    private static final ListOrder BY_SIZE = new ListOrder.Sorted(SortKey.SIZE, false);
    private static final Pattern RANGE = Pattern.compile("UID FETCH (\\d+)(?::(\\d+))? .*");

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedImapServer.plain();
        mailboxOf(MESSAGES);
        server.on("UID SEARCH UID", lines("* SEARCH", "OK done"));
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

    private void mailboxOf(int messages) {
        String uids =
                IntStream.rangeClosed(1, messages)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        server.on(
                "SELECT",
                lines(
                        "* %d EXISTS".formatted(messages),
                        "* OK [UIDVALIDITY 7] valid",
                        "* OK [UIDNEXT 601] next",
                        "OK [READ-WRITE] done"));
        server.on("UID SEARCH ALL", lines("* SEARCH " + uids, "OK done"));
    }

    private MailAccount account() {
        return gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
    }

    private static ListOutcome list(MailAccount account) {
        return account.lists().list(MailboxName.INBOX, BY_SIZE);
    }

    private static String header(int uid) {
        return "* %d FETCH (UID %d INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE %d"
                        .formatted(uid, uid, 10_000 - uid)
                + " ENVELOPE (NIL \"subject\" NIL NIL NIL NIL NIL NIL NIL NIL)"
                + " BODY[HEADER.FIELDS (REFERENCES)] {2}\r\n\r\n)";
    }

    /** All headers that are asked for; where the stubborn one is among them, the given line. */
    private static void give(
            ScriptedImapServer.Conversation conversation, String tag, String refusal)
            throws IOException {
        Matcher range = RANGE.matcher(conversation.lastCommand());
        assertThat(range.matches()).isTrue();
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        if (first <= STUBBORN && STUBBORN <= last) {
            lines(refusal).give(conversation, tag);
            return;
        }
        StringBuilder headers = new StringBuilder();
        for (int uid = first; uid <= last; uid++) {
            headers.append(header(uid)).append("\r\n");
        }
        conversation.send(headers.toString());
        lines("OK done").give(conversation, tag);
    }

    private static void awaitEnd(Events events) throws InterruptedException {
        events.await(
                event ->
                        event.equals(
                                new AccountEvent.ListProgress(
                                        MailboxName.INBOX, MESSAGES, MESSAGES)));
    }

    private void completesWhere(String refusal) throws InterruptedException {
        server.on("UID FETCH", (conversation, tag) -> give(conversation, tag, refusal));
        try (MailAccount account = account();
                Events events = new Events(account)) {
            assertThat(list(account)).isEqualTo(new ListOutcome.Building(0, MESSAGES));
            awaitEnd(events);

            MessageList list = ((ListOutcome.Ready) list(account)).list();

            assertThat(list.size()).isEqualTo(MESSAGES);
            assertThat(list.uidAt(0)).isEqualTo(new Uid(STUBBORN));
            assertThat(list.uidAt(1)).isEqualTo(new Uid(MESSAGES));
        }
    }

    @Test
    void isCompleteWhereOneMessageIsRefused() throws InterruptedException {
        completesWhere("NO [SERVERBUG] cannot read it");
    }

    @Test
    void isCompleteWhereOneMessageBreaksTheProtocol() throws InterruptedException {
        completesWhere("* 300 FETCH (UID 300 ENVELOPE");
    }

    @Test
    void isFetchedInTheBackgroundWhereOneOfAFewIsRefused() throws InterruptedException {
        mailboxOf(400);
        server.on(
                "UID FETCH",
                (conversation, tag) -> give(conversation, tag, "NO [SERVERBUG] cannot read it"));
        try (MailAccount account = account();
                Events events = new Events(account)) {
            assertThat(list(account)).isEqualTo(new ListOutcome.Building(0, 400));
            events.await(
                    event ->
                            event.equals(
                                    new AccountEvent.ListProgress(MailboxName.INBOX, 400, 400)));

            assertThat(list(account)).isInstanceOf(ListOutcome.Ready.class);
        }
    }

    @Test
    void saysWhyWhereItCannotGoOn() throws InterruptedException {
        server.on("UID FETCH", lines("NO [SERVERBUG] not today"));
        try (MailAccount account = account();
                Events events = new Events(account)) {
            assertThat(list(account)).isEqualTo(new ListOutcome.Building(0, MESSAGES));
            awaitEnd(events);

            assertThatThrownBy(() -> list(account))
                    .isInstanceOf(MailFailure.CommandRefused.class)
                    .hasMessageContaining("not today");
        }
    }
}
