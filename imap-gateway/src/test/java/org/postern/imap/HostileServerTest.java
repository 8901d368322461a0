package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.backend.Credentials;

/** A server that lies, floods or goes silent costs its user an error, and nobody anything else. */
@Timeout(60)
class HostileServerTest {
    private static final Credentials USER = new Credentials("ada", "engine");
    private static final String ROW =
            "* 3 FETCH (UID 13 FLAGS (\\Seen) INTERNALDATE \"17-Jul-1996 02:44:25 -0700\""
                    + " RFC822.SIZE 4286 ENVELOPE (NIL \"three\" NIL NIL NIL NIL NIL NIL NIL NIL)"
                    + " BODYSTRUCTURE (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 12 1))";

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedImapServer.plain();
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
        return gateway.signIn(server.backEnd(), USER);
    }

    private MessagePage page() {
        return account().messages(MailboxName.INBOX, 0, 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{2147483000}", "{99999999999}", "{99999999999999999999}", "{-1}", "{}"})
    void refusesLiteralsNobodyCanHold(String literal) {
        server.on("FETCH", lines("* 3 FETCH (UID 13 BODY[] " + literal, "x)", "OK done"));

        assertThatThrownBy(this::page).isInstanceOf(MailFailure.ProtocolViolation.class);
    }

    @Test
    void allocatesOnlyWhatArrives() {
        String literal = "{16000000}";
        for (int i = 0; i < 50; i++) {
            server.on("FETCH", linesThenCut("* 3 FETCH (UID 13 BODY[] " + literal, "x"));
            assertThatThrownBy(this::page).isInstanceOf(MailFailure.ConnectionLost.class);
        }
    }

    @Test
    void endsALineThatHasNoEnd() {
        byte[] some = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        server.on(
                "FETCH",
                (conversation, tag) -> {
                    conversation.send("* OK ");
                    for (int i = 0; i < 16 * 1024; i++) {
                        conversation.out().write(some);
                    }
                });

        assertThatThrownBy(this::page).isInstanceOf(MailFailure.ProtocolViolation.class);
    }

    @Test
    void endsAnswersWithoutEndAtTheDeadline() {
        server.on(
                "FETCH",
                (conversation, tag) -> {
                    for (long i = 0; i < Long.MAX_VALUE; i++) {
                        conversation.send("* 3 FETCH (UID 13 FLAGS ())\r\n".repeat(100));
                    }
                });

        assertThatThrownBy(this::page).isInstanceOf(MailFailure.ConnectionLost.class);
    }

    @Test
    void endsAServerThatSendsOneOctetAtATime() {
        server.on(
                "FETCH",
                (conversation, tag) -> {
                    for (long i = 0; i < Long.MAX_VALUE; i++) {
                        conversation.send("x");
                    }
                });

        assertThatThrownBy(this::page).isInstanceOf(MailFailure.class);
    }

    @Test
    void endsASilentServerAtTheDeadlineAndDoesNotAskTwice() {
        server.on("FETCH", (conversation, tag) -> conversation.fallSilent());
        long start = System.nanoTime();

        assertThatThrownBy(this::page).isInstanceOf(MailFailure.ConnectionLost.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void showsAMessageWhoseStructureIsTooDeep() {
        String bomb = "(".repeat(100_000) + "\"TEXT\"" + ")".repeat(100_000);
        server.on(
                "FETCH",
                lines(
                        ROW.replaceFirst("BODYSTRUCTURE .*", "BODYSTRUCTURE " + bomb + ")"),
                        "OK done"));

        assertThat(page().messages()).extracting(MessageSummary::uid).containsExactly(new Uid(13));
    }

    @Test
    void opensAMessageWhoseStructureHasTooManyParts() {
        String part = "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 12 1)";
        String bomb = "(" + part.repeat(80_000) + " \"MIXED\")";
        server.on(
                "UID FETCH",
                lines(
                        ROW.replaceFirst("BODYSTRUCTURE .*", "BODYSTRUCTURE " + bomb + ")"),
                        "OK done"));

        Optional<StoredMessage> message = account().message(MailboxName.INBOX, new Uid(13));

        assertThat(message).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* 3 FETCH (UID 0)",
                "* 3 FETCH (UID 4294967296)",
                "* 3 FETCH (UID 99999999999999999999)",
                "* 3 FETCH (UID -5)",
                "* 3 FETCH (RFC822.SIZE 99999999999999999999)",
                "* 4294967296 EXISTS",
                "* OK [UIDVALIDITY 0] no",
                "* OK [UIDVALIDITY abc] no",
                "* 3 FETCH (UID 13",
                "* 3 FETCH (FLAGS (\\Seen)",
                "* 3 FETCH (UID 13) x",
                "P999 OK not yours",
                "+ go on",
                "",
                " "
            })
    void dropsAConnectionThatBreaksTheGrammar(String line) {
        server.on("FETCH", lines(line.isEmpty() ? "*" : line, ROW, "OK done"));
        if (line.isBlank()) {
            server.on("FETCH", (conversation, tag) -> conversation.send(line + "\r\n"));
        }

        assertThatThrownBy(this::page).isInstanceOf(MailFailure.class);
    }

    @Test
    void keepsToTheBoundOfTheMailboxList() {
        server.on(
                "LIST",
                (conversation, tag) -> {
                    StringBuilder rows = new StringBuilder();
                    for (int i = 0; i < 30_000; i++) {
                        rows.append("* LIST (\\Noselect) \"/\" \"box").append(i).append("\"\r\n");
                    }
                    conversation.send(rows + tag + " OK done\r\n");
                });

        assertThat(account().mailboxes()).hasSize(10_000);
    }

    @Test
    void takesMailboxNamesFromTheServerAsText() {
        server.on(
                "LIST",
                lines(
                        "* LIST () \"/\" INBOX",
                        "* LIST (\\Noselect) \"/\" \"../../etc\"",
                        "* LIST (\\Noselect) \"/\" \"<script>\"",
                        "* LIST (\\Noselect) \"/\" \"&bad-\"",
                        "OK done"));
        server.on("STATUS", lines("* STATUS INBOX (MESSAGES 3 UNSEEN 1)", "OK done"));

        List<Mailbox> mailboxes = account().mailboxes();

        assertThat(mailboxes)
                .extracting(mailbox -> mailbox.name().value())
                .containsExactly("INBOX", "&bad-", "../../etc", "<script>");
        assertThat(mailboxes)
                .extracting(Mailbox::selectable)
                .containsExactly(true, false, false, false);
    }

    @Test
    void takesExpungesBetweenTheRowsOfAPage() {
        server.on(
                "FETCH",
                lines("* 1 EXPUNGE", ROW, "OK done"),
                lines(ROW.replace("* 3 ", "* 2 "), "OK done"));

        MessagePage page = page();

        assertThat(page.snapshot().messages()).isEqualTo(2);
        assertThat(page.messages()).extracting(MessageSummary::uid).containsExactly(new Uid(13));
    }

    @Test
    void ignoresFlagsOfMessagesNobodyAskedFor() {
        server.on("FETCH", lines("* 1 FETCH (FLAGS ())", ROW, "* 3 FETCH (FLAGS ())", "OK done"));

        assertThat(page().messages()).extracting(MessageSummary::uid).containsExactly(new Uid(13));
    }

    @Test
    void leavesOtherAccountsAlone() throws IOException {
        try (ScriptedImapServer good = ScriptedImapServer.plain()) {
            good.on("FETCH", lines(ROW, "OK done"));
            MailAccount neighbour = gateway.signIn(good.backEnd(), USER);
            server.on("FETCH", lines("* 3 FETCH (UID 13 BODY[] {2147483000}"));

            assertThatThrownBy(this::page).isInstanceOf(MailFailure.ProtocolViolation.class);
            assertThat(neighbour.messages(MailboxName.INBOX, 0, 50).messages()).hasSize(1);
        }
    }
}
