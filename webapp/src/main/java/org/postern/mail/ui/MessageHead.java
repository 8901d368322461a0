package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.app.Initials;
import org.postern.app.ListDates;
import org.postern.imap.MessageSummary;
import org.postern.message.EmailAddress;

/** Who wrote to whom, and when. */
final class MessageHead extends Composite<Div> {
    private static final int MOST_NAMED = 30;

    MessageHead(MessageSummary message, ListDates dates) {
        List<EmailAddress> from = message.envelope().from();
        EmailAddress author =
                from.isEmpty()
                        ? new EmailAddress(getTranslation("mail.no-sender"), "")
                        : from.getFirst();
        Span name = isolated(author.displayName(), "strong");
        Span address = isolated(author.name().isBlank() ? "" : author.address(), "t3", "small");
        var date = new Span(dates.full(message.envelope().date().orElse(message.arrived())));
        date.addClassNames("t3", "small", "head-date");
        var first = new Div(name, address, date);
        first.addClassName("head-line");
        var lines = new Div(first);
        lines.addClassName("grow");
        addRecipients(lines, "mail.head-to", message.envelope().to());
        addRecipients(lines, "mail.head-cc", message.envelope().cc());
        addRecipients(lines, "mail.head-bcc", message.envelope().bcc());
        getContent().addClassName("message-head");
        getContent().add(Initials.of(author), lines);
    }

    private void addRecipients(Div lines, String key, List<EmailAddress> people) {
        if (people.isEmpty()) {
            return;
        }
        String names =
                people.stream()
                        .limit(MOST_NAMED)
                        .map(MessageHead::nameAndAddress)
                        .collect(Collectors.joining(", "));
        if (people.size() > MOST_NAMED) {
            names = getTranslation("mail.and-more", names, people.size() - MOST_NAMED);
        }
        var line = new Div(new Span(getTranslation(key) + " "), isolated(names));
        line.addClassNames("t2", "small");
        lines.add(line);
    }

    private static String nameAndAddress(EmailAddress person) {
        return person.name().isBlank()
                ? person.address()
                : person.name() + " <" + person.address() + ">";
    }

    private static Span isolated(String text, String... classes) {
        var span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        span.addClassNames(classes);
        span.addClassName("isolate");
        return span;
    }
}
