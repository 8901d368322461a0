package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingArticleTest {

    @Test
    void writesNewsgroupsInsteadOfRecipients() throws IOException {
        var article =
                new OutgoingArticle(
                        message("Hello\r\nControl: newgroup x", List.of()),
                        List.of("a.b", "c.d"),
                        Optional.of("poster"));
        var out = new ByteArrayOutputStream();
        MessageWriter.writeArticle(article, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\r\nNewsgroups: a.b,c.d\r\nFollowup-To: poster\r\n")
                .contains("\r\nSubject: Hello Control: newgroup x\r\n")
                .contains("\r\nReferences: <one@x> <two@x>\r\n")
                .doesNotContain("\r\nTo:")
                .doesNotContain("\r\nControl:");
        ReceivedMessage read = ReceivedMessage.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.field("Newsgroups")).contains("a.b,c.d");
        assertThat(read.references()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\r\nApproved: x",
                "a,b",
                "a\nb",
                "poster",
                "control.cancel",
                "to.you",
                "a:b",
                "=?utf-8?q?a?=",
                "a\u0000",
                "<a>"
            })
    void goesToNoSuchGroup(String name) {
        assertThatThrownBy(
                        () ->
                                new OutgoingArticle(
                                        message("x", List.of()), List.of(name), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoRecipients() {
        var message = message("x", List.of(EmailAddress.of("somebody@example.org")));
        assertThatThrownBy(() -> new OutgoingArticle(message, List.of("a.b"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNoCommand() {
        var message = message("cmsg newgroup a.b", List.of());
        assertThatThrownBy(() -> new OutgoingArticle(message, List.of("a.b"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsSubjectsThatOldServersObey() {
        assertThat(OutgoingArticle.isCommand(" cmsg cancel <x@y>")).isTrue();
        assertThat(OutgoingArticle.isCommand("About cmsg")).isFalse();
    }

    private static OutgoingMessage message(String subject, List<EmailAddress> to) {
        return new OutgoingMessage(
                new MessageId("id@example.org"),
                ZonedDateTime.parse("2026-11-22T10:00:00Z"),
                new EmailAddress("Anna", "anna@example.org"),
                to,
                List.of(),
                List.of(),
                subject,
                Optional.empty(),
                List.of(new MessageId("one@x"), new MessageId("two@x")),
                "Text",
                List.of());
    }
}
