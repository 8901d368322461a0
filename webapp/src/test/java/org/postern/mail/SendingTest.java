package org.postern.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.configuration.SenderAddresses;
import org.postern.configuration.TestBackEnds;
import org.postern.message.EmailAddress;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingMessage;
import org.postern.signin.SignedInUser;
import org.postern.smtp.SubmissionOutcome;

class SendingTest {
    private static final SignedInUser ANNA = Users.user("anna", false);
    private final List<EmailAddress> submitted = new ArrayList<>();

    @Test
    void nothingIsSubmittedFromAnAddressTheUserMayNotUse() {
        assertThat(sent("bert@example.org"))
                .isEqualTo(new SendOutcome.NotSent(SendOutcome.Reason.SENDER_NOT_ALLOWED, ""));
        assertThat(sent("bert@alumni.example.org")).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(sent("anna@example.org@evil.example")).isInstanceOf(SendOutcome.NotSent.class);

        assertThat(submitted).isEmpty();
    }

    @Test
    void ownAddressAndThoseTheAdministratorAllowsAreSubmitted() {
        sent("anna@example.org");
        sent("anna@alumni.example.org");

        assertThat(submitted)
                .extracting(EmailAddress::address)
                .containsExactly("anna@example.org", "anna@alumni.example.org");
    }

    private SendOutcome sent(String from) {
        var campus = TestBackEnds.campus("{login}@alumni.example.org");
        var sending =
                new Sending(
                        (_, _, sender, _, _) -> {
                            submitted.add(sender);
                            return new SubmissionOutcome.NotReached("nobody is there");
                        },
                        new SenderAddresses(List.of(campus)),
                        Clock.systemUTC(),
                        _ -> {});
        return sending.send(ANNA, message(from));
    }

    private static OutgoingMessage message(String from) {
        return new OutgoingMessage(
                MessageWriter.newMessageId("example.org"),
                ZonedDateTime.parse("2026-11-22T12:00:00Z"),
                EmailAddress.of(from),
                List.of(EmailAddress.of("ben@example.org")),
                List.of(),
                List.of(),
                "Hello",
                Optional.empty(),
                List.of(),
                "text",
                List.of());
    }
}
