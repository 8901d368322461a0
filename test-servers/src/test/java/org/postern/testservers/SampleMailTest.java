package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleMailTest {
    private static final Instant SENT = Instant.parse("2026-06-30T12:00:00Z");

    private final SampleMail sample = new SampleMail("alice@example.org", "INBOX");

    @Test
    void isTheSameForTheSameNumber() {
        assertThat(sample.message(7, SENT))
                .isEqualTo(new SampleMail("alice@example.org", "INBOX").message(7, SENT))
                .isNotEqualTo(sample.message(8, SENT));
    }

    @Test
    void hasConversationsHtmlAttachmentsAndNamesBeyondAscii() {
        String all = String.join("\n", messages());
        assertThat(all)
                .contains("In-Reply-To: <m", "text/html", "attachment; filename=", "=?UTF-8?B?");
    }

    @Test
    void hasAsciiHeadersAndCrlfLineEnds() {
        assertThat(messages())
                .allSatisfy(
                        message -> {
                            String head = message.substring(0, message.indexOf("\r\n\r\n"));
                            assertThat(head.chars()).allMatch(c -> c < 128);
                            assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
                            assertThat(head)
                                    .containsPattern("From: .*<[a-z]+(\\.[a-z]+)*@example.net>");
                        });
    }

    private List<String> messages() {
        return IntStream.range(0, 200)
                .mapToObj(i -> new String(sample.message(i, SENT), StandardCharsets.UTF_8))
                .toList();
    }
}
