package org.postern.mail;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postern.app.Background;
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
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final AsyncCache<Key, MessageDocument> documents;

    MessageDocuments(Background background) {
        documents =
                Caffeine.newBuilder()
                        .executor(background)
                        .scheduler(Scheduler.systemScheduler())
                        .maximumWeight(MOST_CHARACTERS)
                        .weigher(
                                (Key _, MessageDocument document) -> 500 + document.html().length())
                        .expireAfterAccess(KEPT)
                        .buildAsync();
    }

    /** {@link SignedInUser} is equal to nothing but itself: one sign-in, one set of entries. */
    private record Key(SignedInUser user, MessageKey message) {}

    /** The body of a message that was found before. Blocks. */
    public MessageDocument of(SignedInUser user, ReadableMessage message) {
        var key = new Key(user, message.stored().key());
        return await(documents.get(key, _ -> message.document(user.account())));
    }

    /** The body of the message of that name; empty where the user has none such. Blocks. */
    public Optional<MessageDocument> find(SignedInUser user, MessageKey key) {
        var ready = documents.getIfPresent(new Key(user, key));
        if (ready != null) {
            return Optional.of(await(ready));
        }
        return ReadableMessage.find(user.account(), key).map(message -> of(user, message));
    }

    /** Every read of a server has a deadline of its own, so this ends. */
    private static MessageDocument await(CompletableFuture<MessageDocument> document) {
        try {
            return document.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
