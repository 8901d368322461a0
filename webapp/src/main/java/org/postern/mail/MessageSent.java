package org.postern.mail;

import java.util.List;
import org.postern.message.EmailAddress;
import org.postern.signin.SignedInUser;

/**
 * The submission server has taken a message; told to whoever listens, on the thread that sent it.
 * Listeners that take long go elsewhere.
 */
public record MessageSent(SignedInUser sender, List<EmailAddress> recipients) {
    public MessageSent {
        recipients = List.copyOf(recipients);
    }
}
