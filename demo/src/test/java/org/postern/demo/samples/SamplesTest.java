package org.postern.demo.samples;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.demo.DemoUser;

class SamplesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<SampleMessage> lying = Samples.lying(CLOCK);

    @Test
    void fillsTheMailboxesOfBothUsers() {
        var counts =
                lying.stream()
                        .flatMap(sample -> sample.placements().stream())
                        .collect(groupingBy(Placement::user, Collectors.counting()));

        assertThat(counts.get(DemoUser.DEMO)).isGreaterThanOrEqualTo(60);
        assertThat(counts.get(DemoUser.ROBIN)).isGreaterThanOrEqualTo(25);
    }

    @Test
    void everySampleIsAMessageWithSenderAndDateAndIdentifier() throws Exception {
        for (var sample : all()) {
            var message = parsed(sample);

            assertThat(message.getFrom()).as(sample.name()).hasSize(1);
            assertThat(message.getAllRecipients()).as(sample.name()).isNotEmpty();
            assertThat(message.getSentDate().toInstant())
                    .as(sample.name())
                    .isEqualTo(NOW.minus(sample.age()));
            assertThat(message.getMessageID()).as(sample.name()).matches("<[^<>@\\s]+@[^<>@\\s]+>");
            assertThat(message.getContent()).as(sample.name()).isNotNull();
        }
    }

    @Test
    void headersAreAsciiAndLinesEndWithCrLf() {
        for (var sample : all()) {
            var text = new String(sample.octets(), StandardCharsets.ISO_8859_1);

            assertThat(text.substring(0, text.indexOf("\r\n\r\n")))
                    .as(sample.name())
                    .matches("\\p{ASCII}+")
                    .doesNotContain("Sample-");
            assertThat(text.replace("\r\n", "")).as(sample.name()).doesNotContain("\r", "\n");
        }
    }

    @Test
    void noPlaceholderIsLeft() {
        for (var sample : all()) {
            var text = new String(sample.octets(), StandardCharsets.ISO_8859_1);

            assertThat(text).as(sample.name()).doesNotContainPattern("\\{(date|day|file)[ }]");
        }
    }

    @Test
    void everyReferenceIsAnOlderSampleInTheSameUsersMailboxes() throws Exception {
        var arrivals = Samples.arriving(CLOCK);
        for (var user : DemoUser.values()) {
            var seen = new ArrayList<String>();
            for (var sample : Stream.concat(lying.stream(), arrivals.stream()).toList()) {
                if (sample.placements().stream().noneMatch(place -> place.user() == user)) {
                    continue;
                }
                var message = parsed(sample);
                assertThat(references(message)).as(user + " " + sample.name()).isSubsetOf(seen);
                seen.add(message.getMessageID());
            }
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPlacementIsAMailboxThatExists() {
        var mailboxes =
                Samples.mailboxes().stream()
                        .map(placement -> placement.user() + "/" + placement.mailbox())
                        .toList();

        for (var sample : all()) {
            for (var placement : sample.placements()) {
                if (!placement.mailbox().equals("INBOX")) {
                    assertThat(mailboxes)
                            .as(sample.name())
                            .contains(placement.user() + "/" + placement.mailbox());
                }
            }
        }
    }

    @Test
    void writesOldCharsetsInTheirOwnOctets() {
        for (var charset : List.of("KOI8-R", "GB18030", "ISO-2022-JP")) {
            var sample =
                    all().stream()
                            .filter(message -> ascii(message).contains("charset=" + charset))
                            .findFirst()
                            .orElseThrow();
            var text = new String(sample.octets(), Charset.forName(charset));

            assertThat(text.substring(text.indexOf("\r\n\r\n")))
                    .containsPattern("[\\p{IsCyrillic}\\p{IsHan}]{4}");
        }
    }

    @Test
    void exactlyOneMessageIsHostileAndItsSubjectSaysSo() throws Exception {
        var hostile = all().stream().filter(sample -> ascii(sample).contains("<script>")).toList();

        assertThat(hostile).hasSize(1);
        assertThat(parsed(hostile.getFirst()).getSubject()).contains("hostile");
    }

    @Test
    void somethingComesInLater() {
        assertThat(Samples.arriving(CLOCK))
                .isNotEmpty()
                .allSatisfy(
                        sample ->
                                assertThat(sample.placements())
                                        .anyMatch(place -> place.user() == DemoUser.DEMO));
    }

    private List<SampleMessage> all() {
        return Stream.concat(lying.stream(), Samples.arriving(CLOCK).stream()).toList();
    }

    private static String ascii(SampleMessage sample) {
        return new String(sample.octets(), StandardCharsets.US_ASCII);
    }

    private static MimeMessage parsed(SampleMessage sample) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(sample.octets()));
    }

    private static List<String> references(MimeMessage message) throws Exception {
        var header = message.getHeader("References", " ");
        return header == null
                ? List.of()
                : Pattern.compile("\\s+").splitAsStream(header.strip()).toList();
    }
}
