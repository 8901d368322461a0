package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.mail.Drafts;
import org.postern.mail.NewMessage;
import org.postern.mail.Sending;
import org.postern.mail.Writing;
import org.postern.preferences.Identities;
import org.postern.signin.CurrentUser;

/** Opens composers for other rooms. */
@org.springframework.stereotype.Component
final class OpeningComposer implements Writing {
    private final CurrentUser currentUser;
    private final Sending sending;
    private final Drafts drafts;
    private final Identities identities;
    private final Background background;
    private final Clock clock;
    private final Recipients recipients;

    OpeningComposer(
            CurrentUser currentUser,
            Sending sending,
            Drafts drafts,
            Identities identities,
            Background background,
            Clock clock,
            Recipients recipients) {
        this.currentUser = currentUser;
        this.sending = sending;
        this.drafts = drafts;
        this.identities = identities;
        this.background = background;
        this.clock = clock;
        this.recipients = recipients;
    }

    @Override
    public void open(Component view, NewMessage message) {
        var desk =
                new WritingDesk(
                        currentUser.get(),
                        sending,
                        drafts,
                        identities,
                        background,
                        clock,
                        recipients);
        var shell = Shell.of(view);
        new LatestAnswer<Composition>(background)
                .ask(
                        () -> desk.begun(message),
                        begun -> shell.dock(new Composer(desk, shell, begun)),
                        failure -> {
                            throw failure;
                        });
    }
}
