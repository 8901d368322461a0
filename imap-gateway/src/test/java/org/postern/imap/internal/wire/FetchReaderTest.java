package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.imap.Flag;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;
import org.postern.message.BodyPart;
import org.postern.message.Disposition;
import org.postern.message.EmailAddress;
import org.postern.message.Envelope;
import org.postern.message.MessageId;

/** FETCH responses: the examples of RFC 3501 §7.4.2 and §8, and what strangers make of it. */
class FetchReaderTest {
    private static final String RFC_ENVELOPE =
            "ENVELOPE (\"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)\""
                    + " \"IMAP4rev1 WG mtg summary and minutes\""
                    + " ((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\"))"
                    + " ((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\"))"
                    + " ((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\"))"
                    + " ((NIL NIL \"imap\" \"cac.washington.edu\"))"
                    + " ((NIL NIL \"minutes\" \"CNRI.Reston.VA.US\")"
                    + "(\"John Klensin\" NIL \"KLENSIN\" \"MIT.EDU\")) NIL NIL"
                    + " \"<B27397-0100000@cac.washington.edu>\")";

    @Test
    void readsTheExampleOfTheStandard() throws IOException {
        FetchData data =
                Responses.fetch(
                        "FLAGS (\\Seen) INTERNALDATE \"17-Jul-1996 02:44:25 -0700\""
                                + " RFC822.SIZE 4286 "
                                + RFC_ENVELOPE
                                + " BODY (\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL"
                                + " \"7BIT\" 3028 92)");

        Envelope envelope = data.envelope().orElseThrow();
        assertThat(data.flags()).contains(Set.of(Flag.SEEN));
        assertThat(data.arrived()).contains(Instant.parse("1996-07-17T09:44:25Z"));
        assertThat(data.octets()).hasValue(4286);
        assertThat(envelope.date()).contains(Instant.parse("1996-07-17T09:23:25Z"));
        assertThat(envelope.subject()).isEqualTo("IMAP4rev1 WG mtg summary and minutes");
        assertThat(envelope.from())
                .containsExactly(new EmailAddress("Terry Gray", "gray@cac.washington.edu"));
        assertThat(envelope.replyTo()).isEmpty();
        assertThat(envelope.to()).containsExactly(EmailAddress.of("imap@cac.washington.edu"));
        assertThat(envelope.cc())
                .containsExactly(
                        EmailAddress.of("minutes@CNRI.Reston.VA.US"),
                        new EmailAddress("John Klensin", "KLENSIN@MIT.EDU"));
        assertThat(envelope.bcc()).isEmpty();
        assertThat(envelope.messageId())
                .contains(new MessageId("B27397-0100000@cac.washington.edu"));
    }

    @Test
    void keepsAReplyToThatDiffersFromTheAuthor() throws IOException {
        Envelope envelope =
                envelope(
                        "NIL NIL ((NIL NIL \"a\" \"x\")) NIL ((NIL NIL \"b\" \"x\"))"
                                + " NIL NIL NIL NIL NIL");

        assertThat(envelope.replyTo()).containsExactly(EmailAddress.of("b@x"));
    }

    @Test
    void takesTheMembersOfAGroup() throws IOException {
        Envelope envelope =
                envelope(
                        "NIL NIL NIL NIL NIL ((NIL NIL \"friends\" NIL)(\"Al\" NIL \"al\" \"x\")"
                                + "(NIL NIL NIL NIL)(NIL NIL \"undisclosed-recipients\" NIL)"
                                + "(NIL NIL NIL NIL)) NIL NIL NIL NIL");

        assertThat(envelope.to()).containsExactly(new EmailAddress("Al", "al@x"));
    }

    @Test
    void decodesWordsAndRawOctets() throws IOException {
        Envelope encoded = envelope("NIL \"=?utf-8?q?Gr=C3=BC=C3=9Fe?=\"" + " NIL".repeat(8));
        Envelope raw = envelope("NIL {6}\r\nGr\u00C3\u00BC\u00DF" + "e" + " NIL".repeat(8));
        Envelope utf8 = envelope("NIL \"Gr\u00C3\u00BC\u00C3\u009Fe\"" + " NIL".repeat(8));

        assertThat(encoded.subject()).isEqualTo("Grüße");
        assertThat(utf8.subject()).isEqualTo("Grüße");
        assertThat(raw.subject()).startsWith("Gr").endsWith("e");
    }

    @Test
    void takesLineEndsOutOfWhatWasHiddenInALiteral() throws IOException {
        Envelope envelope =
                envelope(
                        "NIL {7}\r\na\r\nX: b ((NIL NIL {8}\r\na\r\nDATA\r {2}\r\nx\n)) NIL NIL NIL"
                                + " NIL NIL NIL NIL");

        assertThat(envelope.subject()).doesNotContain("\r", "\n");
        assertThat(envelope.from()).hasSize(1);
        assertThat(envelope.from().getFirst().address()).doesNotContain("\r", "\n");
    }

    @Test
    void readsAnEnvelopeOfNothingAndOfTheWrongThings() throws IOException {
        for (String fields :
                new String[] {
                    "NIL".concat(" NIL".repeat(9)),
                    "",
                    "1 2 3 4 5 6 7 8 9 10",
                    "() () (()) (NIL) (((()))) \"x\" (1) NIL () ()"
                }) {
            Envelope envelope = envelope(fields);

            assertThat(envelope.from()).isEmpty();
            assertThat(envelope.messageId()).isEmpty();
        }
        assertThat(Responses.fetch("ENVELOPE NIL").envelope()).isPresent();
        assertThat(Responses.fetch("ENVELOPE \"x\"").envelope()).isPresent();
    }

    @Test
    void namesSectionsAsTheServerCountsThem() throws IOException {
        BodyPart root =
                structure(
                        "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 1 1)"
                                + "(\"APPLICATION\" \"OCTET-STREAM\" NIL NIL NIL \"BASE64\" 2)"
                                + "(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 3"
                                + " (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"
                                + " ((\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 4 1)"
                                + "(\"APPLICATION\" \"OCTET-STREAM\" NIL NIL NIL \"7BIT\" 5)"
                                + " \"MIXED\") 6)"
                                + "((\"IMAGE\" \"GIF\" NIL NIL NIL \"BASE64\" 7)"
                                + "(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 8"
                                + " (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"
                                + " (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 9 1) 10) \"MIXED\")"
                                + " \"MIXED\"");

        assertThat(outline(root))
                .isEqualTo(
                        """
                        999999999 multipart/mixed 0
                        1 text/plain 1
                        2 application/octet-stream 2
                        3 message/rfc822 3
                        3 multipart/mixed 0
                        3.1 text/plain 4
                        3.2 application/octet-stream 5
                        4 multipart/mixed 0
                        4.1 image/gif 7
                        4.2 message/rfc822 8
                        4.2.1 text/plain 9
                        """);
    }

    @Test
    void namesTheOnlyPartOne() throws IOException {
        assertThat(outline(structure("\"TEXT\" \"HTML\" NIL NIL NIL \"QUOTED-PRINTABLE\" 5 1")))
                .isEqualTo("1 text/html 5\n");
    }

    @Test
    void readsWhatAPartIsCalled() throws IOException {
        BodyPart part =
                structure(
                        "\"IMAGE\" \"PNG\" (\"NAME\" \"old.png\") \"<i@x>\" \"a picture\""
                                + " \"BASE64\" 4554 NIL (\"inline\" (\"filename*0*\""
                                + " \"utf-8''%E2%82%AC\" \"filename*1\" \" rates.png\")) NIL NIL");

        assertThat(part.fileName()).contains("€ rates.png");
        assertThat(part.contentId()).contains("i@x");
        assertThat(part.disposition()).isEqualTo(Disposition.INLINE);
        assertThat(part.transferEncoding()).isEqualTo("base64");
        assertThat(part.octets()).isEqualTo(4554);
    }

    @Test
    void takesAnUnknownDispositionForAnAttachment() throws IOException {
        BodyPart part =
                structure("\"TEXT\" \"PLAIN\" NIL NIL NIL NIL 5 1 NIL (\"x-odd\" NIL) NIL NIL");

        assertThat(part.disposition()).isEqualTo(Disposition.ATTACHMENT);
        assertThat(part.transferEncoding()).isEqualTo("7bit");
    }

    @Test
    void readsAStructureOfNothingAndOfTheWrongThings() throws IOException {
        for (String fields :
                new String[] {
                    "",
                    "NIL NIL NIL NIL NIL NIL NIL",
                    "NIL",
                    "1",
                    "()",
                    "() \"MIXED\"",
                    "\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 1 NIL NIL 1",
                    "\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 1",
                    "\"TEXT\" \"PLAIN\" (\"a\") () (()) 7 -1 \"x\" NIL \"y\"",
                    "((((((((((NIL))))))))))"
                }) {
            assertThat(structure(fields).id()).isNotNull();
        }
    }

    @Test
    void leavesOutWhatLiesTooDeep() throws IOException {
        String deep = "(".repeat(99_999) + "\"T\" \"P\" NIL" + ")".repeat(99_999) + " \"MIXED\"";

        BodyPart part = structure(deep);

        assertThat(part.isMultipart()).isTrue();
        assertThat(outline(part).lines().count()).isLessThan(110);
    }

    @Test
    void readsPastAValueThatIsTooLargeAndGoesOn() throws IOException {
        WireLimits small = new WireLimits(10_000, 10_000, 20_000, 100, 10, 5);
        String huge = "(\"" + "x".repeat(200) + "\" {300}\r\n" + "y".repeat(300) + " ((\"(\")))";

        Response response =
                Responses.reader(
                                "* 1 FETCH (ENVELOPE "
                                        + huge
                                        + " UID 7 BODYSTRUCTURE ("
                                        + "(1 2 3)".repeat(9)
                                        + ") RFC822.SIZE 5)\r\n",
                                small)
                        .read();

        assertThat(response)
                .isInstanceOfSatisfying(
                        Response.Fetch.class,
                        fetch -> {
                            assertThat(fetch.data().uid()).contains(new Uid(7));
                            assertThat(fetch.data().octets()).hasValue(5);
                            assertThat(fetch.data().envelope()).isPresent();
                        });
    }

    @Test
    void readsSectionsOfContent() throws IOException {
        FetchData data =
                Responses.fetch(
                        "BODY[HEADER.FIELDS (\"References\")] {5}\r\na\r\n\r\n BODY[1.2]<512> NIL"
                                + " BINARY[1] ~{3}\r\n\0\0\0 UID 3");

        assertThat(data.sections().get("BODY[HEADER.FIELDS (REFERENCES)]"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("a\r\n\r\n");
        assertThat(data.sections().get("BODY[1.2]<512>")).isEmpty();
        assertThat(data.uid()).contains(new Uid(3));
    }

    @Test
    void tellsNoPreviewFromAnEmptyOne() throws IOException {
        assertThat(Responses.fetch("PREVIEW NIL UID 3").sections()).isEmpty();
        assertThat(Responses.fetch("PREVIEW \"\" UID 3").sections()).containsOnlyKeys("PREVIEW");
    }

    @Test
    void knowsNoFlagsButTheSystems() throws IOException {
        assertThat(Responses.fetch("FLAGS (\\SEEN $Junk \\Recent \\*)").flags())
                .contains(Set.of(Flag.SEEN));
    }

    @Test
    void refusesItemsWithoutEnd() {
        assertThatThrownBy(() -> Responses.fetch("UID 7 ".repeat(1000)))
                .isInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(() -> Responses.fetch("BODY[HEADER.FIELDS (\"x\""))
                .isInstanceOf(ProtocolViolation.class);
    }

    private static Envelope envelope(String fields) throws IOException {
        return Responses.fetch("ENVELOPE (" + fields + ")").envelope().orElseThrow();
    }

    private static BodyPart structure(String fields) throws IOException {
        return Responses.fetch("BODYSTRUCTURE (" + fields + ")").structure().orElseThrow();
    }

    private static String outline(BodyPart part) {
        StringBuilder outline = new StringBuilder();
        outline.append(part.id().section()).append(' ').append(part.mediaType().essence());
        outline.append(' ').append(part.octets()).append('\n');
        part.parts().forEach(child -> outline.append(outline(child)));
        return outline.toString();
    }
}
