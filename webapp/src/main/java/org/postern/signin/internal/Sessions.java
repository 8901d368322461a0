package org.postern.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postern.signin.SignedInSessions;
import org.postern.signin.SignedInUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of this process, listed and ended. */
final class Sessions implements SignedInSessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_REMEMBERED = 10_000;

    private final SignedInAccounts accounts;
    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

    Sessions(SignedInAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Session> all(SignedInUser administrator) {
        administrator.requireAdministrator();
        return accounts.all().stream()
                .map(account -> view(account, administrator))
                .sorted(Comparator.comparing(Session::since).reversed())
                .toList();
    }

    private static Session view(HeldAccount account, SignedInUser asking) {
        var user = account.user();
        return new Session(
                account.id(),
                user.loginName(),
                user.backEnd().name(),
                account.since(),
                account.lastUse(),
                account.client().address(),
                account.client().browser(),
                user.account().isUp(),
                user.equals(asking));
    }

    @Override
    public boolean end(SignedInUser administrator, String id) {
        administrator.requireAdministrator();
        var found = accounts.all().stream().filter(one -> one.id().equals(id)).findFirst();
        found.ifPresent(this::end);
        return found.isPresent();
    }

    private void end(HeldAccount account) {
        var session = account.session();
        ended.put(session.getId(), true);
        accounts.dismiss(account);
        // Nothing of the session is served from here on, so the browser finds the door.
        showTheDoor(session);
        LOG.info("an administrator ended a session");
    }

    /** A window that does not listen finds out with its next request. */
    private static void showTheDoor(HttpSession session) {
        try {
            for (var open : VaadinSession.getAllSessions(session)) {
                var _ = open.access(() -> open.getUIs().forEach(Sessions::showTheDoor));
            }
        } catch (IllegalStateException e) {
            LOG.debug("the session had ended by itself");
        }
    }

    private static void showTheDoor(UI window) {
        window.getPage().setLocation(SignInPage.PATH);
    }

    /** Whether an administrator ended the session of this number, a while ago at most. */
    boolean wasEnded(@Nullable String sessionId) {
        return sessionId != null && ended.getIfPresent(sessionId) != null;
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        Runnable end = accounts.listen(changed);
        return end::run;
    }
}
