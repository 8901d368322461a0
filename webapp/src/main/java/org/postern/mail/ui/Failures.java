package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import org.postern.imap.MailFailure;

/** Failures of the mail server in words for the person who reads mail. */
final class Failures {
    private Failures() {}

    /** What happened, in one sentence; anything that is not the mail server's goes up as a bug. */
    static String sentence(Component view, RuntimeException failure) {
        if (!(failure instanceof MailFailure mailFailure)) {
            throw failure;
        }
        return view.getTranslation(
                switch (mailFailure) {
                    case MailFailure.Unreachable unreachable ->
                            switch (unreachable.why()) {
                                case NO_ANSWER, NOT_ASKED -> "failure.unreachable";
                                case NO_ROOM -> "failure.no-room";
                            };
                    case MailFailure.ConnectionLost _ -> "failure.connection-lost";
                    case MailFailure.TlsRefused _ -> "failure.tls-refused";
                    case MailFailure.SignInRefused _ -> "failure.sign-in-refused";
                    case MailFailure.CommandRefused refused ->
                            refused.code().equals("NONEXISTENT")
                                            || refused.code().equals("TRYCREATE")
                                    ? "failure.no-such-mailbox"
                                    : "failure.command-refused";
                    case MailFailure.ProtocolViolation _ -> "failure.protocol-violation";
                    case MailFailure.Unknown _ -> "failure.unknown";
                    case MailFailure.MailboxReplaced _ -> "failure.mailbox-replaced";
                });
    }

    /** For questions beside the list: the list tells the user, the old answer stays. */
    static void ignoreWhatTheListShows(RuntimeException failure) {
        if (!(failure instanceof MailFailure)) {
            throw failure;
        }
    }
}
