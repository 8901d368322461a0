package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.Flag;
import org.postern.imap.MailboxName;
import org.postern.imap.Marks;
import org.postern.imap.Uid;
import org.postern.message.PartId;

/** What commands look like on the wire, whatever is put into them. */
class CommandTest {
    private static final Capabilities LITERAL_PLUS = new Capabilities(Set.of("LITERAL+"));

    private static String wire(Command command) throws IOException {
        return wire(command, LITERAL_PLUS);
    }

    private static String wire(Command command, Capabilities capabilities) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CommandWriter(out).write(command, capabilities, _ -> {}, _ -> true);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void writesArguments() throws IOException {
        Command command =
                Command.of("UID STORE")
                        .uids(UidSet.of(List.of(new Uid(3), new Uid(1), new Uid(2), new Uid(9))))
                        .word("+FLAGS.SILENT")
                        .marks(Marks.of(Flag.DELETED, Flag.SEEN));

        assertThat(wire(command))
                .isEqualTo("P1 UID STORE 1:3,9 +FLAGS.SILENT (\\Seen \\Deleted)\r\n");
    }

    @Test
    void writesPiecesOfContent() throws IOException {
        assertThat(wire(Command.of("UID FETCH").uids(UidSet.of(new Uid(5))).piece(0, 10)))
                .isEqualTo("P1 UID FETCH 5 (UID BODY.PEEK[]<0.10>)\r\n");
        assertThat(
                        wire(
                                Command.of("UID FETCH")
                                        .uids(UidSet.of(new Uid(5)))
                                        .piece(new PartId("1.2"), 7, 10)))
                .isEqualTo("P1 UID FETCH 5 (UID BODY.PEEK[1.2]<7.10>)\r\n");
    }

    @Test
    void writesDatesAsTheStandardWantsThem() throws IOException {
        assertThat(wire(Command.of("APPEND").dateTime(Instant.parse("1996-07-07T09:44:25.9Z"))))
                .isEqualTo("P1 APPEND \"07-Jul-1996 09:44:25 +0000\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nA1 LOGOUT",
                "x\nA1 LOGOUT",
                "x\0y",
                "\u007f",
                "Entwürfe",
                "\uD83D\uDE00",
                "{5}\r\nhello"
            })
    void sendsAsLiteralWhatQuotesCannotHold(String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);

        assertThat(wire(Command.of("LOGIN").string(text)))
                .isEqualTo(
                        "P1 LOGIN {%d+}\r\n%s\r\n"
                                .formatted(
                                        octets.length,
                                        new String(octets, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void sendsLongStringsAsLiterals() throws IOException {
        assertThat(wire(Command.of("LOGIN").string("x".repeat(64 * 1024))))
                .startsWith("P1 LOGIN {65536+}\r\nxxx");
    }

    @Test
    void keepsQuotesInsideQuotes() throws IOException {
        assertThat(wire(Command.of("LOGIN").string("a\"b\\c {5}")))
                .isEqualTo("P1 LOGIN \"a\\\"b\\\\c {5}\"\r\n");
        assertThat(wire(Command.of("LOGIN").string(""))).isEqualTo("P1 LOGIN \"\"\r\n");
    }

    @Test
    void writesGroupsOfWords() throws IOException {
        Command command =
                Command.of("UID SEARCH")
                        .word("OR")
                        .open()
                        .open()
                        .word("FROM")
                        .string("é", StandardCharsets.ISO_8859_1)
                        .word("SINCE")
                        .day(LocalDate.of(1994, 2, 1))
                        .close()
                        .keyword("$Junk")
                        .close()
                        .word("ALL");

        assertThat(wire(command))
                .isEqualTo(
                        "P1 UID SEARCH OR ((FROM {1+}\r\n\u00e9 SINCE 1-Feb-1994) $Junk) ALL\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nb", "(a", "a)", "{5}", "*", "%", "\"a", "\\Seen"})
    void refusesWhatIsNoKeyword(String keyword) {
        assertThatThrownBy(() -> Command.of("UID SEARCH").keyword(keyword))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheTagsUp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandWriter writer = new CommandWriter(out);

        writer.write(Command.of("NOOP"), LITERAL_PLUS, _ -> {}, _ -> true);
        writer.write(Command.of("NOOP"), LITERAL_PLUS, _ -> {}, _ -> true);

        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("P1 NOOP\r\nP2 NOOP\r\n");
    }

    @Test
    void waitsForTheServerWhereItMust() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Command command = Command.of("LOGIN").string("ä").string("b");

        new CommandWriter(out).write(command, Capabilities.NONE, _ -> {}, _ -> false);

        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("P1 LOGIN {2}\r\n");
    }

    @Test
    void refusesContentShorterThanAnnounced() {
        Command command =
                Command.of("APPEND")
                        .mailbox(MailboxName.INBOX)
                        .literal(5, new ByteArrayInputStream(new byte[4]), false);

        assertThatThrownBy(() -> wire(command)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void sendsNoMoreContentThanAnnounced() throws IOException {
        Command command =
                Command.of("APPEND")
                        .literal(
                                2,
                                new ByteArrayInputStream(
                                        "abc\r\nX".getBytes(StandardCharsets.US_ASCII)),
                                false);

        assertThat(wire(command)).isEqualTo("P1 APPEND {2+}\r\nab\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nb", "(", "\"", "{", "ü"})
    void refusesWordsThatAreNone(String word) {
        assertThatThrownBy(() -> Command.of("NOOP").word(word))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("NOOP").words("UID", word))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noop", "NOOP\r\n", "NOOP  X", "X Y)"})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> Command.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
