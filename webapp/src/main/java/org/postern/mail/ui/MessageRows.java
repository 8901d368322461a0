package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.app.ListDates;
import org.postern.frontend.RowList.Row;
import org.postern.imap.Flag;
import org.postern.imap.MessageSummary;
import org.postern.imap.SpecialUse;
import org.postern.message.EmailAddress;

/** Turns summaries into rows of the list. */
record MessageRows(Component view, RowScope scope, ListDates dates, Instant now, boolean outgoing) {

    /** Whether rows name the recipients, because the reader wrote what is in the mailbox. */
    static boolean isOutgoing(SpecialUse use) {
        return use == SpecialUse.SENT || use == SpecialUse.DRAFTS;
    }

    List<Row> of(List<MessageSummary> messages) {
        return messages.stream().map(this::of).toList();
    }

    private Row of(MessageSummary message) {
        return new Row(
                scope.key(message.uid()),
                who(message),
                dates.brief(message.arrived(), now),
                subject(view, message.envelope().subject()),
                "",
                !message.isSeen(),
                message.flags().contains(Flag.FLAGGED),
                message.hasAttachment(),
                "");
    }

    static String subject(Component view, String subject) {
        return subject.isBlank() ? view.getTranslation("mail.no-subject") : subject;
    }

    private String who(MessageSummary message) {
        List<EmailAddress> people = outgoing ? message.envelope().to() : message.envelope().from();
        if (people.isEmpty()) {
            return view.getTranslation(outgoing ? "mail.no-recipient" : "mail.no-sender");
        }
        return people.stream()
                .limit(4)
                .map(EmailAddress::displayName)
                .collect(Collectors.joining(", "));
    }
}
