package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import org.postern.app.Reader;
import org.postern.mail.ReadableMessage;

/** The line above a quotation: who wrote it, and when. */
final class Attribution {
    private Attribution() {}

    static String of(Component view, ReadableMessage message) {
        var summary = message.stored().summary();
        var envelope = summary.envelope();
        String who = envelope.from().isEmpty() ? "" : envelope.from().getFirst().displayName();
        String when = Reader.dates().full(envelope.date().orElse(summary.arrived()));
        return view.getTranslation("compose.attribution", when, who);
    }
}
