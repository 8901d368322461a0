package org.postern.news.internal;

import jakarta.annotation.PreDestroy;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.backend.ServerAddress;
import org.postern.nntp.NewsAccount;
import org.postern.nntp.NewsFailure.Unreachable;
import org.postern.nntp.NewsGateway;
import org.postern.nntp.NewsServer;
import org.postern.nntp.NewsSettings;
import org.postern.nntp.NntpNewsGateway;
import org.postern.signin.SignedInUser;
import org.postern.signin.SignedOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The account of each signed-in user who reads news, until the sign-out. */
@Component
class NewsAccounts {
    private final NewsGateway gateway = NntpNewsGateway.create(NewsSettings.defaults());

    /** {@link SignedInUser} is equal to nothing but itself: one sign-in, one account. */
    private final Map<SignedInUser, NewsAccount> accounts = new ConcurrentHashMap<>();

    /** What still runs for somebody who has gone makes no new account. */
    private final Set<SignedInUser> gone =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Asks nobody; the account connects when it is asked something. */
    NewsAccount of(SignedInUser user) {
        ServerAddress server = user.backEnd().nntp();
        if (server == null) {
            throw new IllegalStateException("the user's organisation has no news server");
        }
        return accounts.computeIfAbsent(user, who -> open(server, who));
    }

    private NewsAccount open(ServerAddress server, SignedInUser user) {
        if (gone.contains(user)) {
            throw new Unreachable("the user has signed out", null);
        }
        return gateway.open(new NewsServer(server, user.backEnd().tls()), user.credentials());
    }

    @EventListener
    void signedOut(SignedOut event) {
        gone.add(event.user());
        NewsAccount account = accounts.remove(event.user());
        if (account != null) {
            account.close();
        }
    }

    @PreDestroy
    void close() {
        gateway.close();
    }
}
