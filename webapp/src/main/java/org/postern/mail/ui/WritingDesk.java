package org.postern.mail.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.imap.MailAccount;
import org.postern.imap.MessageKey;
import org.postern.mail.Drafts;
import org.postern.mail.NewMessage;
import org.postern.mail.ReadableMessage;
import org.postern.mail.Sending;
import org.postern.mail.Signature;
import org.postern.message.BodyPart;
import org.postern.message.Envelope;
import org.postern.message.MessageId;
import org.postern.message.MessageWriter;
import org.postern.message.PartContent;
import org.postern.message.Reply;
import org.postern.preferences.Identities;
import org.postern.preferences.Identity;
import org.postern.signin.SignedInUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What it takes to write as one user. The methods that make a {@link Composition} from a message
 * ask the server and block.
 */
record WritingDesk(
        SignedInUser user,
        Sending sending,
        Drafts drafts,
        Identities identities,
        Executor background,
        Clock clock,
        Recipients recipients) {
    private static final Logger LOG = LoggerFactory.getLogger(WritingDesk.class);

    Composition blank() {
        return Composition.empty(newMessageId(), senders());
    }

    /** Whoever cannot be asked for identities can still write from the own address. */
    private Senders senders() {
        try {
            return Senders.of(identities.usable(user));
        } catch (DataAccessException e) {
            LOG.warn("identities cannot be read: {}", e.getClass().getSimpleName());
            return Senders.of(List.of(Identity.own(user.address())));
        }
    }

    Composition begun(NewMessage message) {
        Senders senders = senders();
        return new Composition(
                newMessageId(),
                senders,
                message.to(),
                List.of(),
                List.of(),
                message.subject(),
                Signature.below(message.text(), senders.chosen().signature()),
                message.inReplyTo(),
                message.references(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Composition replyToAuthor(ReadableMessage original, String attribution) {
        var envelope = original.stored().summary().envelope();
        Senders senders = senders().answering(envelope);
        Reply reply =
                Reply.toAuthor(
                        envelope,
                        original.stored().references(),
                        original.plainText(account()),
                        attribution,
                        own(senders));
        return Composition.reply(newMessageId(), senders, reply, original.stored().key());
    }

    Composition replyToAll(ReadableMessage original, String attribution) {
        var envelope = original.stored().summary().envelope();
        Senders senders = senders().answering(envelope);
        Reply reply =
                Reply.toAll(
                        envelope,
                        original.stored().references(),
                        original.plainText(account()),
                        attribution,
                        own(senders));
        return Composition.reply(newMessageId(), senders, reply, original.stored().key());
    }

    /** Goes on from a stored draft, its files included. */
    Composition continued(ReadableMessage draft) {
        Envelope envelope = draft.stored().summary().envelope();
        List<SpooledFile> files = spooled(draft);
        return new Composition(
                envelope.messageId().orElseGet(this::newMessageId),
                senders().continuing(envelope),
                envelope.to(),
                envelope.cc(),
                envelope.bcc(),
                envelope.subject(),
                draft.plainText(account()),
                envelope.inReplyTo().stream().findFirst(),
                draft.stored().references(),
                Optional.empty(),
                replaced(draft),
                files);
    }

    /** A draft that holds more than text and files is not given up for one that does not. */
    private static Optional<MessageKey> replaced(ReadableMessage draft) {
        boolean plain = draft.content().html().isEmpty() && draft.content().inline().isEmpty();
        return plain ? Optional.of(draft.stored().key()) : Optional.empty();
    }

    private List<SpooledFile> spooled(ReadableMessage draft) {
        List<SpooledFile> files = new ArrayList<>();
        try {
            for (BodyPart part : draft.content().attachments()) {
                files.add(spooled(draft, part));
            }
            return files;
        } catch (RuntimeException e) {
            files.forEach(SpooledFile::delete);
            throw e;
        }
    }

    private SpooledFile spooled(ReadableMessage draft, BodyPart part) {
        try (InputStream raw = account().part(draft.stored().key(), part.id());
                InputStream content = PartContent.decoded(part, raw)) {
            return SpooledFile.of(part.fileName().orElse("attachment"), part.mediaType(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment of a draft could not be read", e);
        }
    }

    private MailAccount account() {
        return user.account();
    }

    private Set<String> own(Senders senders) {
        return Stream.concat(Stream.of(user.address().address()), senders.addresses().stream())
                .collect(Collectors.toSet());
    }

    private MessageId newMessageId() {
        return MessageWriter.newMessageId(user.address().domain());
    }
}
