package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Status;

/** From octets to responses; the examples of RFC 3501 and RFC 9051 among them. */
class ResponseReaderTest {

    @Test
    void readsTheEndOfACommand() throws IOException {
        assertThat(Responses.read("A003 OK [READ-WRITE] SELECT completed"))
                .isEqualTo(
                        new Response.Tagged(
                                "A003",
                                new Condition(Status.OK, "READ-WRITE", "", "SELECT completed")));
    }

    @Test
    void readsAnEndWithoutWords() throws IOException {
        assertThat(Responses.read("A003 OK"))
                .isEqualTo(new Response.Tagged("A003", new Condition(Status.OK, "", "", "")));
    }

    @Test
    void readsACodeWithArguments() throws IOException {
        Response response = Responses.read("* ok [copyuid 38505 304,319:320 3956:3958] done");

        assertThat(response)
                .isEqualTo(
                        new Response.Notice(
                                new Condition(
                                        Status.OK,
                                        "COPYUID",
                                        "38505 304,319:320 3956:3958",
                                        "done")));
    }

    @Test
    void readsWordsThatOnlyLookLikeACode() throws IOException {
        assertThat(Responses.read("* NO [open bracket"))
                .isEqualTo(new Response.Notice(new Condition(Status.NO, "", "", "[open bracket")));
    }

    @Test
    void takesControlsOutOfWordsForHumans() throws IOException {
        assertThat(Responses.read("* BAD \u001b[31mred\u0007"))
                .isEqualTo(new Response.Notice(new Condition(Status.BAD, "", "", "[31mred")));
    }

    @Test
    void readsCapabilities() throws IOException {
        Response response = Responses.read("* CAPABILITY IMAP4rev1 STARTTLS auth=plain IDLE IDLE");

        assertThat(response)
                .isEqualTo(
                        new Response.CapabilityData(
                                new Capabilities(
                                        Set.of("IMAP4REV1", "STARTTLS", "AUTH=PLAIN", "IDLE"))));
    }

    @Test
    void readsARowOfAList() throws IOException {
        assertThat(Responses.read("* LIST (\\Noselect \\Sent) \"/\" ~/Mail/foo"))
                .isEqualTo(
                        new Response.ListData(
                                Set.of("\\NOSELECT", "\\SENT"),
                                Optional.of('/'),
                                new MailboxName("~/Mail/foo"),
                                true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* LIST () NIL \"a \\\"b\\\\\"",
                "* LIST () NIL {5}\r\na \"b\\",
                "* LIST () NIL {5+}\r\na \"b\\"
            })
    void readsNamesHoweverTheyAreWritten(String line) throws IOException {
        assertThat(Responses.read(line))
                .isEqualTo(
                        new Response.ListData(
                                Set.of(), Optional.empty(), new MailboxName("a \"b\\"), true));
    }

    @Test
    void readsWhatComesBehindAName() throws IOException {
        List<Response> responses =
                Responses.readAll(
                        2,
                        """
                        * LIST () "/" "x" ("CHILDINFO" ("SUBSCRIBED"))\r
                        * 3 EXISTS\r
                        """);

        assertThat(responses.get(1)).isEqualTo(new Response.Exists(3));
    }

    @Test
    void readsStatus() throws IOException {
        assertThat(Responses.read("* STATUS blurdybloop (MESSAGES 231 UIDNEXT 44292)"))
                .isEqualTo(
                        new Response.StatusData(
                                new MailboxName("blurdybloop"),
                                Map.of("MESSAGES", 231L, "UIDNEXT", 44292L)));
    }

    @Test
    void readsCounts() throws IOException {
        assertThat(Responses.read("* 172 EXISTS")).isEqualTo(new Response.Exists(172));
        assertThat(Responses.read("* 44 EXPUNGE")).isEqualTo(new Response.Expunge(44));
    }

    @Test
    void readsFoundMessages() throws IOException {
        assertThat(Responses.read("* SEARCH 2 3 84"))
                .isEqualTo(new Response.SearchData(UidSet.parse("2:3,84")));
        assertThat(Responses.read("* SEARCH"))
                .isEqualTo(new Response.SearchData(new UidSet(List.of())));
        assertThat(Responses.read("* SEARCH 2 5 (MODSEQ 917162500)"))
                .isEqualTo(new Response.SearchData(UidSet.parse("2,5")));
        assertThat(Responses.read("* ESEARCH (TAG \"A282\") UID ALL 4:18,21"))
                .isEqualTo(new Response.SearchData(UidSet.parse("4:18,21")));
        assertThat(Responses.read("* ESEARCH (TAG \"A282\") UID"))
                .isEqualTo(new Response.SearchData(new UidSet(List.of())));
    }

    @Test
    void readsVanishedMessages() throws IOException {
        assertThat(Responses.read("* VANISHED (EARLIER) 300:310,405"))
                .isEqualTo(new Response.Vanished(UidSet.parse("300:310,405")));
    }

    @Test
    void readsAContinuation() throws IOException {
        assertThat(Responses.read("+ Ready")).isEqualTo(new Response.Continuation("Ready"));
        assertThat(Responses.read("+")).isEqualTo(new Response.Continuation(""));
    }

    @Test
    void readsPastWhatItDoesNotKnow() throws IOException {
        List<Response> responses =
                Responses.readAll(
                        3,
                        """
                        * XMETADATA "(" {12}\r
                        * 1 EXISTS\r
                         (x {2}\r
                        \r
                        ) end\r
                        * 7 XCOUNT "open\r
                        * 2 EXISTS\r
                        """);

        assertThat(responses)
                .containsExactly(
                        new Response.Other("XMETADATA"),
                        new Response.Other("XCOUNT"),
                        new Response.Exists(2));
    }

    @Test
    void takesABareLineFeedForTheEndOfALine() throws IOException {
        assertThat(Responses.readAll(2, "* 1 EXISTS\n* OK x\n").get(0))
                .isEqualTo(new Response.Exists(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* 1 EXISTS x",
                "* 99999999999999999999 EXISTS",
                "* 2147483648 EXISTS",
                "* LIST (\\Noselect \"/\" x",
                "* LIST () \"/ x",
                "* LIST () \"/\"",
                "* LIST () \"/\" {999999999999}",
                "* LIST () \"/\" {-5}",
                "* LIST () \"/\" {5} x",
                "* SEARCH 1 zwei",
                "* SEARCH 0",
                "* VANISHED 1:*",
                "A1 MAYBE",
                "",
                "   "
            })
    void refusesWhatBreaksTheGrammar(String line) {
        assertThatThrownBy(() -> Responses.read(line)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void tellsWhenTheServerHangsUp() {
        assertThatThrownBy(() -> Responses.readAll(1, "* 1 EXI")).isInstanceOf(EOFException.class);
    }

    @Test
    void bordersALine() {
        WireLimits small = new WireLimits(100, 100, 200, 100, 10, 5);

        assertThatThrownBy(() -> Responses.reader("* OK " + "x".repeat(100), small).read())
                .isInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(
                        () ->
                                Responses.reader(
                                                "* X " + ("{60}\r\n" + "x".repeat(60)).repeat(9),
                                                small)
                                        .read())
                .isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void bordersALiteral() {
        WireLimits small = new WireLimits(1000, 100, 200, 100, 10, 5);

        assertThatThrownBy(() -> Responses.reader("* LIST () NIL {101}\r\n", small).read())
                .isInstanceOf(ProtocolViolation.class);
    }
}
