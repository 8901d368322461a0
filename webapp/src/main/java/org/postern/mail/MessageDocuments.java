package org.postern.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.postern.imap.MessageKey;
import org.postern.message.MessageDocument;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Service;

/**
 * Bodies made ready to show. The view asks for one as soon as a message is opened, the browser's
 * frame a moment later: it is fetched and cleaned once for both. Bounded for the whole process, and
 * nobody but the signed-in user it was made for can reach an entry.
 */
@Service
public class MessageDocuments {
    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<Key, MessageDocument> documents =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher((Key _, MessageDocument document) -> 500 + document.html().length())
                    .expireAfterAccess(KEPT)
                    .build();

    /** {@link SignedInUser} is equal to nothing but itself: one sign-in, one set of entries. */
    private record Key(SignedInUser user, MessageKey message) {}

    /** The body of a message that was found before. Blocks. */
    public MessageDocument of(SignedInUser user, ReadableMessage message) {
        return documents.get(
                new Key(user, message.stored().key()), _ -> message.document(user.account()));
    }

    /** The body of the message of that name; empty where the user has none such. Blocks. */
    public Optional<MessageDocument> find(SignedInUser user, MessageKey key) {
        MessageDocument ready = documents.getIfPresent(new Key(user, key));
        if (ready != null) {
            return Optional.of(ready);
        }
        return ReadableMessage.find(user.account(), key).map(message -> of(user, message));
    }
}
