package org.postern.mail;

import java.time.Clock;
import org.postern.configuration.SenderAddresses;
import org.postern.smtp.Submission;

/** Sending by a server of the test. */
public final class TestSending {
    private TestSending() {}

    public static Sending by(Submission submission, SenderAddresses senders) {
        return new Sending(submission, senders, Clock.systemUTC(), _ -> {});
    }
}
