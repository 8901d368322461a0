package org.postern.invitations.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.postern.app.Background;
import org.postern.invitations.ReceivedInvitations;
import org.postern.mail.MessageCard;
import org.postern.mail.ReadableMessage;
import org.postern.signin.CurrentUser;

/** Puts a card above the text of messages that invite. */
@org.springframework.stereotype.Component
final class InvitationCards implements MessageCard {
    private final CurrentUser currentUser;
    private final ReceivedInvitations invitations;
    private final Background background;

    InvitationCards(
            CurrentUser currentUser, ReceivedInvitations invitations, Background background) {
        this.currentUser = currentUser;
        this.invitations = invitations;
        this.background = background;
    }

    @Override
    public Optional<Component> of(ReadableMessage message) {
        return ReceivedInvitations.part(message)
                .map(
                        part ->
                                new InvitationCard(
                                        invitations, currentUser.get(), message, part, background));
    }
}
