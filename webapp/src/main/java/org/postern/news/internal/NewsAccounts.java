package org.postern.news.internal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.backend.ServerAddress;
import org.postern.nntp.NewsAccount;
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

    /** Asks nobody; the account connects when it is asked something. */
    NewsAccount of(SignedInUser user) {
        ServerAddress server = user.backEnd().nntp();
        if (server == null) {
            throw new IllegalStateException("the user's organisation has no news server");
        }
        return accounts.computeIfAbsent(
                user,
                who ->
                        gateway.open(
                                new NewsServer(server, who.backEnd().tls()), who.credentials()));
    }

    @EventListener
    void signedOut(SignedOut event) {
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
