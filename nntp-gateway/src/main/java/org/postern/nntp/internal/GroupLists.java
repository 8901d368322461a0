package org.postern.nntp.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.List;
import org.postern.backend.ServerAddress;
import org.postern.nntp.NewsServer;
import org.postern.nntp.Newsgroup;

/** The lists of groups read a while ago, of all accounts together: bounded, and let go in time. */
public final class GroupLists {
    private static final long MOST_GROUPS = 300_000;

    private final Cache<Key, List<Newsgroup>> lists;

    /** Strangers all see the same; what a server shows to one it knows is for that one alone. */
    private record Key(ServerAddress server, String userName) {
        private static Key of(NewsServer server, String userName, NewsSession session) {
            return new Key(server.address(), session.isSignedIn() ? userName : "");
        }
    }

    public GroupLists(Duration kept) {
        lists =
                Caffeine.newBuilder()
                        .scheduler(Scheduler.systemScheduler())
                        .maximumWeight(MOST_GROUPS)
                        .weigher((Key _, List<Newsgroup> list) -> list.size() + 1)
                        .expireAfterWrite(kept)
                        .build();
    }

    List<Newsgroup> of(NewsServer server, String userName, NewsSession session) {
        List<Newsgroup> known = lists.getIfPresent(Key.of(server, userName, session));
        if (known != null) {
            return known;
        }
        List<Newsgroup> read = new GroupLister(session).all();
        // the server may have wanted a sign-in for it
        lists.put(Key.of(server, userName, session), read);
        return read;
    }
}
