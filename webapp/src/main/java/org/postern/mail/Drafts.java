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
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.SpecialUse;
import org.postern.imap.Uid;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingMessage;
import org.postern.signin.SignedInUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps a message being written in the Drafts mailbox: one copy, replaced, never two. */
@Service
public class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
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
            removeReplaced(user, previous);
            return uid.flatMap(known -> key(user, drafts, known));
        } catch (IOException e) {
            throw new UncheckedIOException("the draft could not be read back from the spool", e);
        }
    }

    /** The new copy is stored: an old one left over is seen in Drafts and harms nobody. */
    private void removeReplaced(SignedInUser user, @Nullable MessageKey previous) {
        if (previous != null) {
            try {
                discard(user, previous);
            } catch (MailFailure e) {
                LOG.info("a replaced draft is left: {}", e.getClass().getSimpleName());
            }
        }
    }

    private static Optional<MessageKey> key(SignedInUser user, MailboxName drafts, Uid uid) {
        try {
            var validity = user.account().open(drafts).uidValidity();
            return Optional.of(new MessageKey(drafts, validity, uid));
        } catch (MailFailure e) {
            LOG.info("the stored draft is not known by name: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Removes the draft of a message that is sent; one left over harms nobody. */
    public void discardAfterSending(SignedInUser user, MessageKey draft) {
        removeReplaced(user, draft);
    }

    private void discard(SignedInUser user, MessageKey draft) {
        user.account().expunge(draft.mailbox(), draft.uidValidity(), List.of(draft.uid()));
    }
}
