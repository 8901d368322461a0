package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;
import org.postern.imap.SearchQuery.And;
import org.postern.imap.SearchQuery.From;
import org.postern.imap.SearchQuery.HasAttachment;
import org.postern.imap.SearchQuery.HasFlag;
import org.postern.imap.SearchQuery.HasKeyword;
import org.postern.imap.SearchQuery.Not;
import org.postern.imap.SearchQuery.Or;
import org.postern.imap.SearchQuery.ReceivedSince;
import org.postern.imap.SearchQuery.Subject;

/** Which commands a search sends, and how it takes the answers. */
@Timeout(60)
class SearchOnTheWireTest {
    private static final SearchQuery ADA = new From("ada");

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server =
                ScriptedImapServer.plain()
                        .on("UID FETCH *", lines("* 3 FETCH (UID 13)", "OK done"))
                        .on("UID SEARCH", lines("* SEARCH", "OK done"));
        gateway = ImapMailGateway.create(GatewaySettings.defaults());
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
    }

    private HeardSearch search(SearchQuery query) {
        MailAccount account = gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
        return HeardSearch.of(account, query, MailboxName.INBOX);
    }

    private List<String> searches() {
        return server.work(1).stream().filter(line -> line.startsWith("UID SEARCH")).toList();
    }

    @Test
    void asksForTheNewestMessageAndDownFromThere() {
        server.on("UID SEARCH", lines("* SEARCH 9 13", "OK done"));

        HeardSearch heard = search(ADA);

        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"",
                        "UID FETCH * (UID)",
                        "UID SEARCH UID 1:13 FROM \"ada\"");
        assertThat(heard.uids()).containsExactly(new Uid(13), new Uid(9));
        assertThat(heard.hits().getFirst().uidValidity()).isEqualTo(new UidValidity(7));
    }

    @Test
    void asksForRangesWhereTheServerHasThem() {
        server.capabilities("IMAP4rev1 ESEARCH")
                .on("UID SEARCH", lines("* ESEARCH (TAG \"P9\") UID ALL 4:5,13", "OK done"));

        HeardSearch heard = search(ADA);

        assertThat(searches()).containsExactly("UID SEARCH RETURN (ALL) UID 1:13 FROM \"ada\"");
        assertThat(heard.uids()).containsExactly(new Uid(13), new Uid(5), new Uid(4));
    }

    @Test
    void asksInEverLargerWindowsWhereTheServerIsQuick() {
        server.on("UID FETCH *", lines("* 3 FETCH (UID 5000)", "OK done"));

        search(ADA);

        assertThat(searches())
                .containsExactly(
                        "UID SEARCH UID 4501:5000 FROM \"ada\"",
                        "UID SEARCH UID 2501:4500 FROM \"ada\"",
                        "UID SEARCH UID 1:2500 FROM \"ada\"");
    }

    @Test
    void groupsWhatBelongsTogether() {
        SearchQuery seen = new HasFlag(Flag.SEEN);
        search(
                new And(
                        List.of(
                                new Or(List.of(ADA, new And(List.of(seen, ADA)), seen)),
                                new Not(new Or(List.of(ADA, seen))),
                                new Not(new And(List.of(new HasKeyword("$Junk"), ADA))),
                                new ReceivedSince(LocalDate.of(2024, 2, 9)))));

        assertThat(searches())
                .containsExactly(
                        "UID SEARCH UID 1:13 OR FROM \"ada\" OR (SEEN FROM \"ada\") SEEN"
                                + " NOT OR FROM \"ada\" SEEN"
                                + " NOT (KEYWORD $Junk FROM \"ada\")"
                                + " SINCE 9-Feb-2024");
    }

    @Test
    void letsNoTextEndBeforeItsEnd() {
        search(new And(List.of(new Subject("a\" OR ALL \\"), new Subject("ü\" {3}"), ADA)));

        assertThat(searches())
                .containsExactly(
                        "UID SEARCH CHARSET UTF-8 UID 1:13 SUBJECT \"a\\\" OR ALL \\\\\""
                                + " SUBJECT {7}Ã¼\" {3} FROM \"ada\"");
    }

    @Test
    void triesTheCharsetAServerHas() {
        server.on("UID SEARCH CHARSET UTF-8", lines("NO [BADCHARSET (US-ASCII ISO-8859-15)] no"))
                .on("UID SEARCH CHARSET ISO-8859-15", lines("* SEARCH 9", "OK done"));

        HeardSearch heard = search(new Subject("Köln €"));

        assertThat(heard.uids()).containsExactly(new Uid(9));
        assertThat(searches().getLast()).endsWith("SUBJECT {6}K\u00f6ln \u00a4");
    }

    @Test
    void triesLatin1WhereTheServerDoesNotSayWhatItHas() {
        server.on("UID SEARCH CHARSET UTF-8", lines("NO [BADCHARSET] no"))
                .on("UID SEARCH CHARSET ISO-8859-1", lines("* SEARCH 9", "OK done"));

        assertThat(search(new Subject("Köln")).uids()).containsExactly(new Uid(9));
    }

    @Test
    void namesTheMailboxWhoseServerCannotReadTheText() {
        server.on("UID SEARCH", lines("NO [BADCHARSET (US-ASCII)] no"));

        HeardSearch heard = search(new Subject("東京"));

        assertThat(heard.failures().get(MailboxName.INBOX))
                .isInstanceOfSatisfying(
                        MailFailure.CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("BADCHARSET"));
        assertThat(searches()).hasSize(1);
    }

    private void keepsKeywords(String keywords) {
        server.on(
                "SELECT",
                lines(
                        "* 3 EXISTS",
                        "* OK [UIDVALIDITY 7] valid",
                        "* OK [PERMANENTFLAGS (\\Seen " + keywords + " \\*)] kept",
                        "OK [READ-WRITE] done"));
    }

    @Test
    void looksAtNothingThatKeywordsTell() {
        keepsKeywords("$HasAttachment $HasNoAttachment");
        server.on("UID SEARCH", lines("* SEARCH 9", "OK done"));

        HeardSearch heard = search(new And(List.of(new HasAttachment(), ADA)));

        assertThat(searches())
                .containsExactly(
                        "UID SEARCH UID 1:13 NOT KEYWORD $HasNoAttachment FROM \"ada\"",
                        "UID SEARCH UID 1:13 KEYWORD $HasAttachment FROM \"ada\"");
        assertThat(server.work(1)).noneMatch(line -> line.contains("BODYSTRUCTURE"));
        assertThat(heard.uids()).containsExactly(new Uid(9));
    }

    @Test
    void looksAtWhatNoKeywordTells() {
        String file = "(\"A\" \"B\" NIL NIL NIL \"7BIT\" 1 NIL (\"ATTACHMENT\" NIL) NIL)";
        String text = "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 12 1)";
        server.on("UID SEARCH", lines("* SEARCH 9 10 13", "OK done"))
                .on(
                        "UID FETCH 9:10,13",
                        lines(
                                "* 1 FETCH (UID 9 BODYSTRUCTURE " + file + ")",
                                "* 2 FETCH (UID 12 BODYSTRUCTURE " + file + ")",
                                "* 3 FETCH (UID 13 BODYSTRUCTURE " + text + ")",
                                "OK done"));

        HeardSearch heard = search(new And(List.of(new HasAttachment(), ADA)));

        assertThat(searches()).containsExactly("UID SEARCH UID 1:13 FROM \"ada\"");
        assertThat(heard.uids()).containsExactly(new Uid(9));
    }

    @Test
    void searchesEarlierHitsByTheirUids() {
        server.on("UID SEARCH", lines("* SEARCH 4 9 13", "OK done"));
        MailAccount account = gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
        HeardSearch heard = new HeardSearch();

        account.search()
                .narrow(ADA, List.of(earlier(7, 4, 5), earlier(7, 13), earlier(8, 1)), heard);

        heard.awaitEnd(SearchListener.End.COMPLETE);
        assertThat(searches()).containsExactly("UID SEARCH UID 4:5,13 FROM \"ada\"");
        assertThat(heard.uids()).containsExactly(new Uid(13), new Uid(4));
        assertThat(heard.failures().get(MailboxName.INBOX))
                .isInstanceOf(MailFailure.MailboxReplaced.class);
    }

    private static SearchHits earlier(long uidValidity, long... uids) {
        return SearchHits.of(MailboxName.INBOX, new UidValidity(uidValidity), LongStream.of(uids));
    }

    @Test
    void repeatsAWindowWhoseConnectionWasLost() {
        server.on("UID SEARCH", linesThenCut(), lines("* SEARCH 9", "OK done"));

        HeardSearch heard = search(ADA);

        assertThat(heard.uids()).containsExactly(new Uid(9));
        assertThat(heard.failures()).isEmpty();
    }

    @Test
    void namesAMailboxThatWasMadeAnewMeanwhile() {
        server.on("UID SEARCH", linesThenCut())
                .on(
                        "SELECT",
                        lines("* 3 EXISTS", "* OK [UIDVALIDITY 7] valid", "OK done"),
                        lines("* 3 EXISTS", "* OK [UIDVALIDITY 8] valid", "OK done"));
        // the watcher's SELECT is one of the two
        HeardSearch heard = search(ADA);

        assertThat(heard.failures()).containsOnlyKeys(MailboxName.INBOX);
        assertThat(heard.uids()).isEmpty();
    }

    @Test
    void asksWhatArrivedWhereTheMailboxWasOpenBefore() {
        MailAccount account = gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));
        account.open(MailboxName.INBOX);

        HeardSearch.of(account, ADA, MailboxName.INBOX);

        assertThat(server.work(1))
                .containsExactly(
                        "SELECT \"INBOX\"",
                        "NOOP",
                        "UID FETCH * (UID)",
                        "UID SEARCH UID 1:13 FROM \"ada\"");
    }

    @Test
    void goesOnBehindAMailboxThatWasDeletedMeanwhile() {
        MailboxName gone = new MailboxName("Gone");
        server.on("UID SEARCH", linesThenCut(), lines("* SEARCH 9", "OK done"))
                .on(
                        "SELECT \"Gone\"",
                        lines("* 3 EXISTS", "* OK [UIDVALIDITY 9] valid", "OK done"),
                        lines("NO [NONEXISTENT] no such mailbox"));
        MailAccount account = gateway.signIn(server.backEnd(), new Credentials("ada", "engine"));

        HeardSearch heard = HeardSearch.of(account, ADA, gone, MailboxName.INBOX);

        assertThat(heard.failures()).containsOnlyKeys(gone);
        assertThat(heard.uids(MailboxName.INBOX)).containsExactly(new Uid(9));
    }

    @Test
    void asksForLessWhereTheServerHasALimit() {
        server.on("UID SEARCH UID 1:13", lines("NO [LIMIT] too much"))
                .on("UID SEARCH UID 11:13", lines("* SEARCH 12", "OK done"));

        HeardSearch heard = search(ADA);

        assertThat(heard.uids()).containsExactly(new Uid(12));
        assertThat(heard.failures()).isEmpty();
        assertThat(searches().getLast()).startsWith("UID SEARCH UID 1");
    }

    @Test
    void namesAMailboxWhoseSearchIsRefused() {
        server.on("UID SEARCH", lines("BAD never heard of it"));

        HeardSearch heard = search(ADA);

        assertThat(heard.failures().get(MailboxName.INBOX))
                .isInstanceOf(MailFailure.CommandRefused.class);
        assertThat(searches()).hasSize(1);
    }
}
