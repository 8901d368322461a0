package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;

/** What is said, and what is never done twice, when the answer to a change does not arrive. */
@Timeout(60)
class LostAnswersTest {
    private static final UidValidity GENERATION = new UidValidity(7);
    private static final MailboxName KEPT = new MailboxName("Kept");
    private static final MailboxName NEW = new MailboxName("New");
    private static final Uid ELEVEN = new Uid(11);
    private static final Uid TWELVE = new Uid(12);
    private static final byte[] MESSAGE =
            "Message-ID: <a@b>\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII);

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedImapServer.plain();
        server.capabilities("IMAP4rev1 UIDPLUS MULTIAPPEND ACL");
        server.on("UID SEARCH", lines("* SEARCH 11 12", "OK done"));
        server.on("STATUS", lines("* STATUS Kept (UIDNEXT 44 UIDVALIDITY 7)", "OK done"));
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

    private static String row(int uid, String id, int octets) {
        return "* "
                + (uid - 10)
                + " FETCH (UID "
                + uid
                + " RFC822.SIZE "
                + octets
                + " ENVELOPE (NIL \"s\" NIL NIL NIL NIL NIL NIL NIL \"<"
                + id
                + ">\"))";
    }

    private long given(String command) {
        return server.everything().stream().filter(line -> line.startsWith(command)).count();
    }

    private Optional<Uid> append() {
        return account()
                .append(
                        KEPT,
                        MESSAGE.length,
                        new ByteArrayInputStream(MESSAGE),
                        Set.of(),
                        AccountUnderTest.RECEIVED);
    }

    @Test
    void findsTheMessageThatWasStoredAllTheSame() {
        server.on("APPEND", linesThenCut());
        server.on("UID FETCH 44:4294967295", lines(row(45, "a@b", MESSAGE.length), "OK done"));

        assertThat(append()).contains(new Uid(45));
        assertThat(given("APPEND")).isEqualTo(1);
    }

    @Test
    void neverStoresAgainWhatItDoesNotFind() {
        server.on("APPEND", linesThenCut());
        server.on(
                "UID FETCH 44:4294967295",
                lines(
                        row(45, "other@b", MESSAGE.length),
                        row(46, "a@b", MESSAGE.length + 1),
                        row(43, "a@b", MESSAGE.length),
                        "OK done"));

        assertThatThrownBy(this::append).isInstanceOf(MailFailure.Unknown.class);
        assertThat(given("APPEND")).isEqualTo(1);
    }

    @Test
    void removesOfAMoveOnlyWhatIsSeenInTheTarget() {
        server.on("UID COPY", linesThenCut());
        server.on("UID FETCH 11:12", lines(row(11, "a@b", 100), row(12, "c@d", 200), "OK done"));
        server.on("UID FETCH 44:4294967295", lines(row(44, "c@d", 200), "OK done"));
        server.on("UID STORE", lines("OK done"));
        server.on("UID EXPUNGE", lines("OK done"));
        server.on("UID SEARCH UID 12", lines("* SEARCH", "OK done"));

        ChangeOutcome outcome =
                account().move(MailboxName.INBOX, GENERATION, List.of(ELEVEN, TWELVE), KEPT);

        assertThat(outcome.effects())
                .containsEntry(ELEVEN, Effect.UNKNOWN)
                .containsEntry(TWELVE, Effect.CHANGED);
        assertThat(given("UID COPY")).isEqualTo(1);
        assertThat(server.everything())
                .contains("UID EXPUNGE 12")
                .noneMatch(line -> line.startsWith("UID STORE 11"));
    }

    @Test
    void goesOnWithARemovalThatWasCutOff() {
        server.on("UID COPY", lines("OK [COPYUID 7 11:12 44:45] done"));
        server.on("UID STORE", lines("OK done"));
        server.on("UID EXPUNGE 11:12", linesThenCut("* 1 EXPUNGE"));
        server.on("UID EXPUNGE 12", lines("OK done"));
        server.on(
                "UID SEARCH UID 11:12",
                lines("* SEARCH 11 12", "OK done"),
                lines("* SEARCH 12", "OK done"));
        server.on("UID SEARCH UID 12", lines("* SEARCH", "OK done"));

        ChangeOutcome outcome =
                account().move(MailboxName.INBOX, GENERATION, List.of(ELEVEN, TWELVE), KEPT);

        assertThat(outcome.changed()).containsExactlyInAnyOrder(ELEVEN, TWELVE);
        assertThat(outcome.copies())
                .contains(
                        new Copies(
                                KEPT,
                                GENERATION,
                                Map.of(ELEVEN, new Uid(44), TWELVE, new Uid(45))));
        assertThat(given("UID COPY")).isEqualTo(1);
    }

    @Test
    void storesManyWithOneCommand() {
        server.on("APPEND", lines("OK [APPENDUID 7 44:45] done"));
        NewMessage message =
                new NewMessage(
                        MESSAGE.length,
                        () -> new ByteArrayInputStream(MESSAGE),
                        Marks.of(Keyword.JUNK),
                        AccountUnderTest.RECEIVED);

        assertThat(account().appendAll(KEPT, List.of(message, message)))
                .containsExactly(
                        new AppendOutcome.Stored(Optional.of(new Uid(44))),
                        new AppendOutcome.Stored(Optional.of(new Uid(45))));
        assertThat(given("APPEND")).isEqualTo(1);
        assertThat(server.work(1)).last().asString().contains(" ($Junk) ");
    }

    @Test
    void neverRemovesAMailboxTwice() {
        server.on("DELETE", linesThenCut());
        server.on("LIST", lines("* LIST () \"/\" Kept", "OK done"));

        assertThat(account().administration().delete(KEPT)).isEqualTo(new MailboxOutcome.Unknown());
        assertThat(given("DELETE")).isEqualTo(1);
    }

    @Test
    void countsAMailboxAsRemovedThatIsNoLongerThere() {
        server.on("DELETE", linesThenCut());
        server.on("LIST", lines("OK done"));
        server.on("UNSUBSCRIBE", lines("OK done"));

        assertThat(account().administration().delete(KEPT)).isEqualTo(new MailboxOutcome.Done());
        assertThat(given("DELETE")).isEqualTo(1);
    }

    @Test
    void countsAMailboxAsRenamedThatHasTheNewName() {
        server.on("RENAME", linesThenCut());
        server.on("LIST \"\" \"Kept\"", lines("* LIST () \"/\" Kept", "OK done"), lines("OK done"));
        server.on("LIST \"\" \"New\"", lines("OK done"), lines("* LIST () \"/\" New", "OK done"));
        server.on("LSUB", lines("* LSUB () \"/\" Kept", "* LSUB () \"/\" Kept2", "OK done"));
        server.on("SUBSCRIBE", lines("OK done"));
        server.on("UNSUBSCRIBE", lines("OK done"));

        assertThat(account().administration().rename(KEPT, NEW))
                .isEqualTo(new MailboxOutcome.Done());
        assertThat(given("RENAME")).isEqualTo(1);
        assertThat(server.everything())
                .contains("SUBSCRIBE \"New\"", "UNSUBSCRIBE \"Kept\"")
                .doesNotContain("UNSUBSCRIBE \"Kept2\"");
    }

    @Test
    void speaksTheLettersOfOldServers() {
        server.on("SETACL", lines("OK done"));

        account().administration().setAccess(KEPT, "bob \"x\"", Set.of(Right.READ, Right.EXPUNGE));

        assertThat(server.work(1)).last().isEqualTo("SETACL \"Kept\" \"bob \\\"x\\\"\" \"rd\"");
    }
}
