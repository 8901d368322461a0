package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.postern.mail.SendOutcome;

/** What became of a message, in the words of the status line. */
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(Component view, SendOutcome.Sent sent) {
        if (!sent.refused().isEmpty()) {
            String people =
                    sent.refused().stream()
                            .map(refused -> refused.recipient().address())
                            .collect(Collectors.joining(", "));
            return view.getTranslation("compose.sent-but-not-to", people);
        }
        return view.getTranslation(sent.filed() ? "compose.sent" : "compose.sent-not-filed");
    }

    static String of(Component view, SendOutcome.NotSent notSent) {
        String key =
                switch (notSent.reason()) {
                    case SERVER_DOES_NOT_ANSWER -> "compose.no-answer";
                    case REFUSED_FOR_NOW -> "compose.refused-for-now";
                    case REFUSED -> "compose.refused";
                    case SENDER_NOT_ALLOWED -> "compose.sender-not-allowed";
                };
        return notSent.serverText().isBlank()
                ? view.getTranslation(key)
                : view.getTranslation(key)
                        + " "
                        + view.getTranslation("compose.server-says", notSent.serverText());
    }
}
