package org.postern.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
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
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
        account.end();
        // Nothing of the session is served from here on, so the browser finds the door.
        await(showTheDoor(session));
        accounts.end(session);
        LOG.info("an administrator ended a session");
    }

    private static Set<Future<Void>> showTheDoor(HttpSession session) {
        try {
            return VaadinSession.getAllSessions(session).stream()
                    .map(
                            open ->
                                    open.access(
                                            () ->
                                                    open.getUIs()
                                                            .forEach(
                                                                    ui ->
                                                                            ui.getPage()
                                                                                    .setLocation(
                                                                                            SignInPage
                                                                                                    .PATH))))
                    .collect(Collectors.toSet());
        } catch (IllegalStateException e) {
            // It ended by itself meanwhile.
            return Set.of();
        }
    }

    /** A window that does not answer finds out with its next request. */
    private static void await(Set<Future<Void>> shown) {
        try {
            for (var one : shown) {
                one.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("a window was not told that its session is over");
        }
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
