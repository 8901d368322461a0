package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;
import org.postern.message.PartId;

/** Which commands reading is made of, and what happens when a connection breaks meanwhile. */
@Timeout(60)
class ReadingOnTheWireTest {
    private static final String SUMMARY =
            "(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE)";
    private static final MessageKey KEY =
            new MessageKey(MailboxName.INBOX, new UidValidity(7), new Uid(13));

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
        return gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
    }

    private static String row(int sequence, int uid) {
        return "* %d FETCH (UID %d FLAGS () INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE"
                        .formatted(sequence, uid)
                + " 4286 ENVELOPE (NIL \"subject %d\" NIL NIL NIL NIL NIL NIL NIL NIL)"
                        .formatted(uid)
                + " BODYSTRUCTURE (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 12 1))";
    }

    @Test
    void readsAPageFromTheEndInOneFetch() {
        server.on("FETCH", lines(row(2, 12), row(3, 13), "OK done"));

        MessagePage page = account().messages(MailboxName.INBOX, 0, 2);

        assertThat(page.messages()).extracting(row -> row.uid().value()).containsExactly(13L, 12L);
        assertThat(server.work(1)).containsExactly("SELECT \"INBOX\"", "FETCH 2:3 " + SUMMARY);
    }

    @Test
    void asksForFlagsOnlyWhereThePageWasReadBefore() {
        server.on(
                "FETCH",
                lines(row(1, 11), row(2, 12), row(3, 13), "OK done"),
                lines(
                        "* 2 FETCH (UID 12 FLAGS (\\Seen))",
                        "* 3 FETCH (UID 13 FLAGS ())",
                        "* 4 FETCH (UID 14 FLAGS ())",
                        "OK done"));
        server.on("UID FETCH", lines(row(4, 14), "OK done"));
        MailAccount account = account();
        account.messages(MailboxName.INBOX, 0, 3);
        server.on("NOOP", lines("* 4 EXISTS", "OK done"), lines("OK done"));

        MessagePage page = account.messages(MailboxName.INBOX, 0, 3);

        assertThat(page.messages())
                .extracting(row -> row.uid().value())
                .containsExactly(14L, 13L, 12L);
        assertThat(page.messages())
                .extracting(MessageSummary::isSeen)
                .containsExactly(false, false, true);
        assertThat(server.work(1))
                .endsWith(
                        "NOOP",
                        "FETCH 1:3 (UID FLAGS)",
                        "NOOP",
                        "FETCH 2:4 (UID FLAGS)",
                        "UID FETCH 14 " + SUMMARY);
    }

    @Test
    void takesFlagsThatAreToldBehindThePage() {
        server.on("FETCH", lines(row(3, 13), "* 3 FETCH (FLAGS (\\Seen))", "OK done"));

        assertThat(account().messages(MailboxName.INBOX, 0, 1).messages())
                .extracting(MessageSummary::isSeen)
                .containsExactly(true);
    }

    @Test
    void readsAgainWhereAsManyMessagesWentAsCame() {
        server.on(
                "FETCH",
                lines(row(3, 13), "OK done"),
                lines(row(3, 13), "* 1 EXPUNGE", "* 3 EXISTS", "OK done"),
                lines(row(3, 14), "OK done"));
        MailAccount account = account();
        account.messages(MailboxName.INBOX, 0, 1);
        server.on("UID FETCH", lines(row(3, 14), "OK done"));

        assertThat(account.messages(MailboxName.INBOX, 0, 1).messages())
                .extracting(row -> row.uid().value())
                .containsExactly(14L);
    }

    @Test
    void readsOnceMoreOnANewConnectionWhereTheOldOneBroke() {
        server.on("FETCH", linesThenCut(row(3, 13)), lines(row(3, 13), "OK done"));

        MessagePage page = account().messages(MailboxName.INBOX, 0, 1);

        assertThat(page.messages()).hasSize(1);
        assertThat(server.everything())
                .filteredOn(command -> command.startsWith("FETCH"))
                .hasSize(2);
    }

    @Test
    void readsOnceMoreOnly() {
        server.on("FETCH", linesThenCut(row(3, 13)));

        assertThatThrownBy(() -> account().messages(MailboxName.INBOX, 0, 1))
                .isInstanceOf(MailFailure.ConnectionLost.class);
        assertThat(server.everything())
                .filteredOn(command -> command.startsWith("FETCH"))
                .hasSize(2);
    }

    @Test
    void keepsNoHalfMessageInTheCache() {
        server.on(
                "FETCH",
                (conversation, tag) -> {
                    conversation.send("* 3 FETCH (UID 13 FLAGS () ENVELOPE (NIL \"half");
                    conversation.close();
                },
                lines(row(3, 13), "OK done"));

        MessagePage page = account().messages(MailboxName.INBOX, 0, 1);

        assertThat(page.messages())
                .extracting(row -> row.envelope().subject())
                .containsExactly("subject 13");
    }

    @Test
    void fetchesContentPieceByPiece() throws IOException {
        String first = "a".repeat(256 * 1024);
        server.on(
                "UID FETCH 13 (UID BODY.PEEK[1.2]<0.",
                lines("* 3 FETCH (UID 13 BODY[1.2]<0> {262144}\r\n" + first + ")", "OK done"));
        server.on(
                "UID FETCH 13 (UID BODY.PEEK[1.2]<262144.",
                lines("* 3 FETCH (UID 13 BODY[1.2]<262144> \"the end\")", "OK done"));

        try (InputStream part = account().part(KEY, new PartId("1.2"))) {
            assertThat(new String(part.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(first + "the end");
        }
        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"",
                        "UID FETCH 13 (UID BODY.PEEK[1.2]<0.262144>)",
                        "UID FETCH 13 (UID BODY.PEEK[1.2]<262144.524288>)");
    }

    @Test
    void goesOnWithContentAfterAConnectionBroke() throws IOException {
        server.on(
                "UID FETCH",
                linesThenCut("* 3 FETCH (UID 13 BODY[]<0> {20}", "half"),
                lines("* 3 FETCH (UID 13 BODY[]<0> \"the whole\")", "OK done"));

        try (InputStream source = account().source(KEY)) {
            assertThat(source.readAllBytes()).asString().isEqualTo("the whole");
        }
    }

    @Test
    void tellsThatAMessageIsGoneInsteadOfGivingNothing() throws IOException {
        server.on("UID FETCH", lines("OK done"));

        try (InputStream source = account().source(KEY)) {
            assertThatThrownBy(source::read)
                    .isInstanceOfSatisfying(
                            MailFailure.CommandRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("NONEXISTENT"));
        }
    }

    @Test
    void listsInOneRoundTripWhereTheServerCan() {
        server.capabilities("IMAP4rev1 LIST-EXTENDED LIST-STATUS SPECIAL-USE");
        server.on(
                "LIST",
                lines(
                        "* LIST (\\HasNoChildren \\Subscribed \\Sent) \"/\" \"Gesendet\"",
                        "* STATUS \"Gesendet\" (MESSAGES 5 UNSEEN 0)",
                        "* LIST (\\Subscribed) \"/\" INBOX",
                        "* STATUS INBOX (MESSAGES 17 UNSEEN 16)",
                        "* LIST (\\NonExistent \\Subscribed) \"/\" Shared",
                        "OK done"));

        List<Mailbox> mailboxes = account().mailboxes();

        assertThat(mailboxes)
                .containsExactly(
                        new Mailbox(
                                MailboxName.INBOX,
                                Optional.of('/'),
                                Optional.empty(),
                                true,
                                17,
                                16),
                        new Mailbox(
                                new MailboxName("Gesendet"),
                                Optional.of('/'),
                                Optional.of(SpecialUse.SENT),
                                true,
                                5,
                                0),
                        new Mailbox(
                                new MailboxName("Shared"),
                                Optional.of('/'),
                                Optional.empty(),
                                false,
                                0,
                                0));
        assertThat(server.work(1))
                .containsExactly(
                        "LIST \"\" \"*\" RETURN (SUBSCRIBED SPECIAL-USE STATUS (MESSAGES UNSEEN))");
    }

    @Test
    void asksForEachCountWhereTheServerTellsThemOneByOne() {
        server.on(
                "LIST",
                lines(
                        "* LIST (\\Noselect) \".\" \"INBOX.Lists\"",
                        "* LIST () \".\" INBOX",
                        "* LIST () \".\" \"INBOX.Sent Items\"",
                        "OK done"));
        server.on("STATUS \"INBOX\"", lines("* STATUS INBOX (MESSAGES 3 UNSEEN 1)", "OK done"));
        server.on("STATUS", lines("NO [NOPERM] not yours"));
        server.on("LSUB", lines("* LSUB () \".\" \"INBOX.Sent Items\"", "OK done"));

        List<Mailbox> mailboxes = account().mailboxes();

        assertThat(mailboxes).extracting(Mailbox::messages).containsExactly(3, 0, 0);
        assertThat(mailboxes.get(1).specialUse()).contains(SpecialUse.SENT);
        assertThat(mailboxes).extracting(Mailbox::subscribed).containsExactly(false, true, false);
        assertThat(mailboxes.get(1).leafName()).isEqualTo("Sent Items");
        assertThat(server.work(1))
                .containsExactly(
                        "LIST \"\" \"*\"",
                        "LSUB \"\" \"*\"",
                        "STATUS \"INBOX\" (MESSAGES UNSEEN)",
                        "STATUS \"INBOX.Sent Items\" (MESSAGES UNSEEN)");
    }
}
