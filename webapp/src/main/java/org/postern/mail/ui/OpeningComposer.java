package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.postern.app.Background;
import org.postern.app.Shell;
import org.postern.mail.Drafts;
import org.postern.mail.NewMessage;
import org.postern.mail.Sending;
import org.postern.mail.Writing;
import org.postern.signin.CurrentUser;

/** Opens composers for other rooms. */
@org.springframework.stereotype.Component
final class OpeningComposer implements Writing {
    private final CurrentUser currentUser;
    private final Sending sending;
    private final Drafts drafts;
    private final Background background;
    private final Clock clock;

    OpeningComposer(
            CurrentUser currentUser,
            Sending sending,
            Drafts drafts,
            Background background,
            Clock clock) {
        this.currentUser = currentUser;
        this.sending = sending;
        this.drafts = drafts;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public void open(Component view, NewMessage message) {
        var desk = new WritingDesk(currentUser.get(), sending, drafts, background, clock);
        var shell = Shell.of(view);
        shell.dock(new Composer(desk, shell, desk.begun(message)));
    }
}
