package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;

/** Which commands a change is made of, and what happens when one of them does not succeed. */
@Timeout(60)
class ChangesOnTheWireTest {
    private static final UidValidity GENERATION = new UidValidity(7);
    private static final MailboxName KEPT = new MailboxName("Kept");
    private static final List<Uid> TWO = List.of(new Uid(11), new Uid(12));
    private static final Instant RECEIVED = Instant.parse("2024-02-29T11:22:33Z");

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedImapServer.plain();
        server.on("UID SEARCH", lines("* SEARCH 11 12", "OK done"));
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

    private ChangeOutcome move() {
        return account().move(MailboxName.INBOX, GENERATION, TWO, KEPT);
    }

    @Test
    void movesByMoveWhereTheServerHasIt() {
        server.capabilities("IMAP4rev1 MOVE UIDPLUS");
        server.on("UID MOVE", lines("* OK [COPYUID 9 11,12 1,2] done", "OK done"));

        assertThat(move().changed()).containsExactlyInAnyOrderElementsOf(TWO);
        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"", "UID SEARCH UID 11:12", "UID MOVE 11:12 \"Kept\"");
    }

    @Test
    void movesByCopyAndExpungeWhereTheServerLacksMove() {
        server.capabilities("IMAP4rev1 UIDPLUS");
        server.on("UID COPY", lines("OK done"));
        server.on("UID STORE", lines("OK done"));
        server.on("UID EXPUNGE", lines("* 2 EXPUNGE", "* 1 EXPUNGE", "OK done"));
        server.on("UID SEARCH", lines("* SEARCH 11 12", "OK done"), lines("* SEARCH", "OK done"));

        assertThat(move().changed()).containsExactlyInAnyOrderElementsOf(TWO);
        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"",
                        "UID SEARCH UID 11:12",
                        "STATUS \"Kept\" (UIDNEXT UIDVALIDITY)",
                        "UID COPY 11:12 \"Kept\"",
                        "UID STORE 11:12 +FLAGS.SILENT (\\Deleted)",
                        "UID EXPUNGE 11:12",
                        "UID SEARCH UID 11:12");
    }

    @Test
    void expungesNothingWhereTheServerWouldExpungeEverything() {
        server.capabilities("IMAP4rev1");
        server.on("UID COPY", lines("OK done"));
        server.on("UID STORE", lines("OK done"));

        assertThat(move().with(Effect.MARKED)).containsExactlyInAnyOrderElementsOf(TWO);

        assertThat(server.work(1))
                .contains("UID COPY 11:12 \"Kept\"", "UID STORE 11:12 +FLAGS.SILENT (\\Deleted)")
                .noneMatch(command -> command.contains("EXPUNGE"));
    }

    @Test
    void marksNothingThatWasNotCopied() {
        server.capabilities("IMAP4rev1 UIDPLUS");
        server.on("UID COPY", lines("NO [OVERQUOTA] full"));

        assertThatThrownBy(this::move)
                .isInstanceOfSatisfying(
                        MailFailure.CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("OVERQUOTA"));
        assertThat(server.work(1)).last().isEqualTo("UID COPY 11:12 \"Kept\"");
    }

    @Test
    void createsAMissingTargetAndMovesOnceMore() {
        server.capabilities("IMAP4rev1 MOVE");
        server.on("UID MOVE", lines("NO [TRYCREATE] where"), lines("OK done"));
        server.on("CREATE", lines("OK done"));

        move();

        assertThat(server.work(1))
                .endsWith("UID MOVE 11:12 \"Kept\"", "CREATE \"Kept\"", "UID MOVE 11:12 \"Kept\"");
    }

    @Test
    void touchesNothingInAnotherGeneration() {
        server.capabilities("IMAP4rev1 MOVE UIDPLUS");
        UidValidity other = new UidValidity(8);
        MailAccount account = account();

        assertThatThrownBy(() -> account.move(MailboxName.INBOX, other, TWO, KEPT))
                .isInstanceOf(MailFailure.MailboxReplaced.class);
        assertThatThrownBy(() -> account.setFlag(MailboxName.INBOX, other, TWO, Flag.SEEN, true))
                .isInstanceOf(MailFailure.MailboxReplaced.class);
        assertThatThrownBy(() -> account.expunge(MailboxName.INBOX, other, TWO))
                .isInstanceOf(MailFailure.MailboxReplaced.class);
        assertThat(server.work(1)).containsExactly("SELECT \"INBOX\"");
    }

    @Test
    void noticesAGenerationThatChangesWhileTheMailboxIsOpen() {
        MailAccount account = account();
        account.open(MailboxName.INBOX);
        server.on("NOOP", lines("* OK [UIDVALIDITY 8] anew", "OK done"));
        account.open(MailboxName.INBOX);

        assertThatThrownBy(() -> account.expunge(MailboxName.INBOX, GENERATION, TWO))
                .isInstanceOf(MailFailure.MailboxReplaced.class);
    }

    @Test
    void doesNotRepeatAMoveThatWasCutOff() {
        server.capabilities("IMAP4rev1 MOVE");
        server.on("UID MOVE", linesThenCut());

        assertThat(move().with(Effect.UNKNOWN)).containsExactlyInAnyOrderElementsOf(TWO);
        assertThat(server.everything())
                .filteredOn(command -> command.startsWith("UID MOVE"))
                .hasSize(1);
    }

    @Test
    void countsAMoveAsDoneWhereTheSourceHoldsTheMessagesNoLonger() {
        server.capabilities("IMAP4rev1 MOVE");
        server.on("UID SEARCH", lines("* SEARCH 11 12", "OK done"), lines("* SEARCH", "OK done"));
        server.on("UID MOVE", linesThenCut("* 2 EXPUNGE"));

        assertThat(move().changed()).containsExactlyInAnyOrderElementsOf(TWO);
        assertThat(server.everything())
                .filteredOn(command -> command.startsWith("UID MOVE"))
                .hasSize(1);
    }

    @Test
    void doesNotRepeatACopyThatWasCutOff() {
        server.capabilities("IMAP4rev1 UIDPLUS");
        server.on("UID COPY", linesThenCut());

        assertThat(move().with(Effect.UNKNOWN)).containsExactlyInAnyOrderElementsOf(TWO);
        assertThat(server.everything())
                .filteredOn(command -> command.startsWith("UID COPY"))
                .hasSize(1);
        assertThat(server.everything()).noneMatch(command -> command.startsWith("UID STORE"));
    }

    private ChangeOutcome setSeen() {
        return account().setFlag(MailboxName.INBOX, GENERATION, TWO, Flag.SEEN, true);
    }

    @Test
    void looksBeforeItStoresAgainWhatWasCutOff() {
        server.on("UID STORE", linesThenCut(), lines("OK done"));
        server.on(
                "UID FETCH 11:12",
                lines("* 1 FETCH (UID 11 FLAGS (\\Seen))", "* 2 FETCH (UID 12 FLAGS ())", "OK k"));
        server.on("UID FETCH 12", lines("* 2 FETCH (UID 12 FLAGS (\\Seen))", "OK k"));

        assertThat(setSeen().changed()).containsExactlyInAnyOrderElementsOf(TWO);
        assertThat(server.everything())
                .containsSubsequence(
                        "UID STORE 11:12 +FLAGS.SILENT (\\Seen)",
                        "SELECT \"INBOX\"",
                        "UID FETCH 11:12 (UID FLAGS)",
                        "UID STORE 12 +FLAGS.SILENT (\\Seen)",
                        "UID FETCH 12 (UID FLAGS)");
    }

    @Test
    void saysThatAStoreIsUnknownWhereNoFurtherLookIsPossible() {
        server.on("UID STORE", linesThenCut());
        server.on("UID FETCH", linesThenCut());

        assertThat(setSeen().with(Effect.UNKNOWN)).containsExactlyInAnyOrderElementsOf(TWO);
    }

    @Test
    void setsNoKeywordThatTheMailboxWouldNotKeep() {
        server.on(
                "SELECT",
                lines(
                        "* 3 EXISTS",
                        "* OK [UIDVALIDITY 7] valid",
                        "* OK [PERMANENTFLAGS (\\Seen $Junk)] limited",
                        "OK [READ-WRITE] done"));
        server.on("UID FETCH", lines("* 1 FETCH (UID 11 FLAGS ())", "OK k"));

        ChangeOutcome outcome =
                account()
                        .mark(
                                MailboxName.INBOX,
                                GENERATION,
                                TWO,
                                Marks.of(Keyword.FORWARDED),
                                true);

        assertThat(outcome.effects())
                .containsEntry(new Uid(11), Effect.UNCHANGED)
                .containsEntry(new Uid(12), Effect.MISSING);
        assertThat(server.everything()).noneMatch(command -> command.startsWith("UID STORE"));
    }

    @Test
    void learnsWhatAFlagChangeReached() {
        server.on("UID STORE", lines("NO [EXPUNGEISSUED] some are gone"));
        server.on(
                "UID FETCH",
                lines("* 2 FETCH (UID 12 FLAGS (\\Seen))", "* 1 FETCH (UID 99 FLAGS ())", "OK k"));

        ChangeOutcome outcome =
                account().setFlag(MailboxName.INBOX, GENERATION, TWO, Flag.SEEN, true);

        assertThat(outcome).isEqualTo(new ChangeOutcome(Set.of(new Uid(12)), Set.of(new Uid(11))));
        assertThat(server.work(1))
                .endsWith("UID STORE 11:12 +FLAGS.SILENT (\\Seen)", "UID FETCH 11:12 (UID FLAGS)");
    }

    @Test
    void cutsLongListsIntoCommandsAServerCanTake() {
        server.on("UID STORE", lines("OK done"));
        server.on("UID FETCH", lines("OK done"));
        List<Uid> every2nd =
                LongStream.range(0, 5000).mapToObj(i -> new Uid(1_000_000 + 2 * i)).toList();

        account().setFlag(MailboxName.INBOX, GENERATION, every2nd, Flag.SEEN, false);

        assertThat(server.work(1)).allMatch(command -> command.length() < 8000);
        assertThat(server.work(1)).filteredOn(c -> c.startsWith("UID STORE")).hasSize(13);
    }

    private Optional<Uid> append(byte[] message, InputStream content) {
        return account().append(KEPT, message.length, content, Set.of(Flag.SEEN), RECEIVED);
    }

    @Test
    void appendsWithALiteralThatWaits() {
        server.on("APPEND", lines("OK [APPENDUID 9 44] done"));

        Optional<Uid> uid = append(new byte[2], new ByteArrayInputStream(new byte[] {'h', 'i'}));

        assertThat(uid).contains(new Uid(44));
        assertThat(server.work(1))
                .containsExactly(
                        "STATUS \"Kept\" (UIDNEXT UIDVALIDITY)",
                        "APPEND \"Kept\" (\\Seen) \"29-Feb-2024 11:22:33 +0000\" {2}hi");
    }

    @Test
    void appendsWithALiteralThatDoesNotWaitWhereTheServerAllows() {
        server.capabilities("IMAP4rev1 LITERAL+");
        server.on("APPEND", lines("OK done"));

        append(new byte[2], new ByteArrayInputStream(new byte[] {'h', 'i'}));

        assertThat(server.work(1)).last().asString().endsWith("{2+}hi");
    }

    @Test
    void waitsWithALiteralTooLongForLiteralMinus() {
        server.capabilities("IMAP4rev1 LITERAL-");
        server.on("APPEND", lines("OK done"));
        byte[] message = new byte[4097];

        append(message, new ByteArrayInputStream(message));

        assertThat(server.work(1)).last().asString().contains(" {4097}");
    }

    @Test
    void createsAMissingMailboxAndAppendsTheSameContent() {
        server.on("APPEND", lines("NO [TRYCREATE] where"), lines("OK done"));
        server.on("CREATE", lines("OK done"));

        append(new byte[2], new ByteArrayInputStream(new byte[] {'h', 'i'}));

        assertThat(server.work(1))
                .filteredOn(command -> command.startsWith("APPEND"))
                .hasSize(2)
                .allMatch(c -> c.endsWith("{2}hi"));
    }

    @Test
    void readsNothingOfALargeMessageTheServerDoesNotWant() {
        server.refuseLiterals(command -> true);
        server.on("APPEND", lines("NO [OVERQUOTA] full"));
        byte[] message = new byte[100_000];
        ByteArrayInputStream content = new ByteArrayInputStream(message);
        MailAccount account = account();

        assertThatThrownBy(() -> account.append(KEPT, message.length, content, Set.of(), RECEIVED))
                .isInstanceOfSatisfying(
                        MailFailure.CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("OVERQUOTA"));
        assertThat(content.available()).isEqualTo(message.length);
        assertThat(account.open(MailboxName.INBOX).messages()).isEqualTo(3);
    }

    @Test
    void dropsTheConnectionWhereContentIsShorterThanAnnounced() {
        server.on("APPEND", lines("OK done"));
        InputStream shorter = new ByteArrayInputStream(new byte[70_000]);
        MailAccount account = account();

        assertThatThrownBy(() -> account.append(KEPT, 80_000, shorter, Set.of(), RECEIVED))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(server.everything()).noneMatch(command -> command.startsWith("APPEND"));
        assertThat(account.open(MailboxName.INBOX).messages()).isEqualTo(3);
    }

    @Test
    void keepsMailboxNamesInsideTheirQuotes() {
        server.on("CREATE", lines("OK done"));
        for (String name :
                List.of(
                        "a\"b",
                        "back\\slash",
                        "%",
                        "*",
                        "a)b",
                        "{5}",
                        "{5+}",
                        "~{x",
                        "Ä\uD83D\uDE00")) {
            MailAccount account = gateway.signIn(server.backEnd(), new Credentials("u", "p"));
            account.open(new MailboxName(name));
            account.close();
        }

        assertThat(server.everything())
                .filteredOn(command -> command.startsWith("SELECT"))
                .filteredOn(command -> !command.equals("SELECT \"INBOX\""))
                .containsExactly(
                        "SELECT \"a\\\"b\"",
                        "SELECT \"back\\\\slash\"",
                        "SELECT \"%\"",
                        "SELECT \"*\"",
                        "SELECT \"a)b\"",
                        "SELECT \"{5}\"",
                        "SELECT \"{5+}\"",
                        "SELECT \"~{x\"",
                        "SELECT \"&AMTYPd4A-\"");
    }
}
