package org.postern.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.imap.Flag;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.SpecialUse;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingMessage;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Service;

/** Keeps a message being written in the Drafts mailbox: one copy, replaced, never two. */
@Service
public class Drafts {
    private final Clock clock;

    Drafts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Stores the draft, then removes the copy it replaces.
     *
     * @param previous the copy to replace
     * @return the stored copy, where the server tells its UID
     */
    public Optional<MessageKey> save(
            SignedInUser user, OutgoingMessage message, @Nullable MessageKey previous) {
        MailboxName drafts = SpecialMailboxes.of(user.account()).name(SpecialUse.DRAFTS);
        try (var spooled = SpooledMessage.of(out -> MessageWriter.writeDraft(message, out));
                InputStream content = spooled.open()) {
            var uid =
                    user.account()
                            .append(
                                    drafts,
                                    spooled.octets(),
                                    content,
                                    Set.of(Flag.DRAFT, Flag.SEEN),
                                    clock.instant());
            if (previous != null) {
                discard(user, previous);
            }
            var validity = user.account().open(drafts).uidValidity();
            return uid.map(known -> new MessageKey(drafts, validity, known));
        } catch (IOException e) {
            throw new UncheckedIOException("the draft could not be read back from the spool", e);
        }
    }

    /** Removes a stored draft for good. */
    public void discard(SignedInUser user, MessageKey draft) {
        user.account().expunge(draft.mailbox(), draft.uidValidity(), List.of(draft.uid()));
    }
}
