package org.postern.nntp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.message.MessageId;
import org.postern.testservers.TestCertificate;

/** What tests of accounts need again and again. */
final class NewsAccounts {
    static final Credentials ANNA = new Credentials("anna", "secret");
    static final GroupName GENERAL = new GroupName("example.general");
    static final NewsSettings IMPATIENT =
            NewsSettings.defaults()
                    .withLimits(
                            Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(3));

    private NewsAccounts() {}

    static NewsServer server(int port, Transport transport) {
        return new NewsServer(
                new ServerAddress("localhost", port, transport),
                TestCertificate.shared().trusting());
    }

    static String text(ArticleContent content) {
        try (content;
                InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArticleSource article(MessageId id, String subject, String body) {
        String text =
                "From: Anna <anna@example.org>\r\nNewsgroups: "
                        + GENERAL
                        + "\r\nSubject: "
                        + subject
                        + "\r\nMessage-ID: "
                        + id.bracketed()
                        + "\r\n\r\n"
                        + body;
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
