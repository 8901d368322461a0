package org.postern.invitations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.SchedulingMessage;
import org.postern.configuration.SenderAddresses;
import org.postern.configuration.TestBackEnds;
import org.postern.mail.TestSending;
import org.postern.message.EmailAddress;
import org.postern.schedule.InvitationMail.Outcome;
import org.postern.signin.SignedInUser;
import org.postern.smtp.SubmissionOutcome;

/** What becomes of word of a change that is made already. The server answers by recipient. */
class SentInvitationsTest {
    private static final SignedInUser ANNA = Users.user("anna", false);
    private final List<String> senders = new ArrayList<>();

    private final SenderAddresses allowed =
            new SenderAddresses(List.of(TestBackEnds.campus("{login}@alumni.example.org")));
    private final SentInvitations mail =
            new SentInvitations(
                    TestSending.by(
                            (_, _, sender, recipients, _) -> {
                                senders.add(sender.address());
                                return answer(recipients);
                            },
                            allowed),
                    allowed,
                    Clock.systemUTC());

    private static SubmissionOutcome answer(List<EmailAddress> recipients) {
        return switch (recipients.getFirst().localPart()) {
            case "gone" -> new SubmissionOutcome.NotReached("nobody is there");
            case "silent" -> new SubmissionOutcome.Unknown("no reply");
            case "broken" -> throw new IllegalStateException("disk full");
            default ->
                    new SubmissionOutcome.Accepted(
                            recipients.stream()
                                    .filter(one -> one.localPart().equals("refused"))
                                    .map(
                                            one ->
                                                    new SubmissionOutcome.RefusedRecipient(
                                                            one, "no such user"))
                                    .toList());
        };
    }

    private static SchedulingMessage from(String sender, String... recipients) {
        LocalDate day = LocalDate.of(2026, 11, 26);
        return new SchedulingMessage(
                ItipMethod.REQUEST,
                sender,
                List.of(recipients),
                "Invitation: Review",
                Optional.of(EventDraft.of("Review", new EventTime.AllDay(day, day))),
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    }

    private Outcome sent(String... recipients) {
        return mail.send(ANNA, List.of(from("anna@example.org", recipients)));
    }

    @Test
    void allAreTold() {
        assertThat(sent("ben@x.example", "cyd@x.example")).isEqualTo(new Outcome.All());
    }

    @Test
    void whomTheServerRefusesIsNotTold() {
        assertThat(sent("ben@x.example", "refused@x.example"))
                .isEqualTo(new Outcome.Some(List.of("refused@x.example")));
        assertThat(sent("ben@x.example", "not an address"))
                .isEqualTo(new Outcome.Some(List.of("not an address")));
        assertThat(sent("gone@x.example")).isEqualTo(new Outcome.Nobody());
    }

    @Test
    void whatMayHaveArrivedIsNotKnown() {
        assertThat(sent("silent@x.example"))
                .isEqualTo(new Outcome.Unknown(List.of("silent@x.example")));
    }

    @Test
    void oneMessageThatFailsLeavesTheOthers() {
        var outcome =
                mail.send(
                        ANNA,
                        List.of(
                                from("anna@example.org", "broken@x.example"),
                                from("anna@example.org", "ben@x.example")));

        assertThat(outcome).isEqualTo(new Outcome.Unknown(List.of("broken@x.example")));
        assertThat(senders).hasSize(2);
    }

    @Test
    void theMailIsFromWhomTheEventNames() {
        mail.send(ANNA, List.of(from("anna@alumni.example.org", "ben@x.example")));

        assertThat(senders).containsExactly("anna@alumni.example.org");
        assertThat(mail.maySendAs(ANNA, "anna@alumni.example.org")).isTrue();
        assertThat(mail.maySendAs(ANNA, "bob@example.org")).isFalse();
    }
}
